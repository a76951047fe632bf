package hexmail.adapter.persistence.postgres;

import hexmail.adapter.persistence.database.StartupFailure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/// A database on a PostgreSQL server, and who we are there.
public final class PostgresServer {
  /// The lock of a start: "hexmail" in ASCII. Advisory locks belong to one database.
  private static final long START_LOCK = 0x6865_786d_6169_6cL;

  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final Duration WAIT_FOR_START = Duration.ofSeconds(30);
  private static final Duration MIGRATION = Duration.ofMinutes(10);

  private final PostgresUrl url;
  private final String user;
  private final @Nullable String password;

  private PostgresServer(PostgresUrl url, String user, @Nullable String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  /// The database at `url`.
  ///
  /// @param passwordFile nothing when the server asks for no password
  public static PostgresServer at(PostgresUrl url, String user, @Nullable Path passwordFile) {
    return new PostgresServer(
        url, user, passwordFile == null ? null : PasswordFile.read(passwordFile));
  }

  /// What to call it in a message.
  String name() {
    return "The PostgreSQL database " + url.name();
  }

  /// Runs `start` while no other start, of any process on any machine, works on the database.
  public <T> T oneStartAtATime(Supplier<T> start) {
    try (Connection connection = forMigration().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set lock_timeout = " + WAIT_FOR_START.toMillis());
      statement.execute("select pg_advisory_lock(" + START_LOCK + ")");
      // The server frees it when the connection ends.
      return start.get();
    } catch (SQLException failure) {
      throw problem(failure);
    }
  }

  /// Connections for what is asked all day: an answer that takes longer than five seconds counts as
  /// none.
  PGSimpleDataSource forQueries() {
    return source(ANSWER);
  }

  /// Connections for what may take its time.
  PGSimpleDataSource forMigration() {
    return source(MIGRATION);
  }

  private PGSimpleDataSource source(Duration answer) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url.text());
    source.setUser(user);
    source.setPassword(password);
    source.setApplicationName("hexmail");
    source.setConnectTimeout((int) CONNECT.toSeconds());
    source.setLoginTimeout((int) CONNECT.toSeconds());
    source.setSocketTimeout((int) answer.toSeconds());
    source.setTcpKeepAlive(true);
    // Details quote rows.
    source.setLogServerErrorDetail(false);
    return source;
  }

  /// What a failure means to the operator of the database.
  StartupFailure problem(SQLException failure) {
    return new StartupFailure(name() + PostgresErrors.problem(failure), failure);
  }
}
