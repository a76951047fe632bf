package hexmail.adapter.persistence.postgres;

import hexmail.adapter.persistence.database.Schema;
import hexmail.adapter.persistence.database.StartupFailure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/// A database on a PostgreSQL server, with the user and the password for it.
public final class PostgresServer {
  /// The key of the advisory lock: "hexmail" in ASCII. Advisory locks belong to one database.
  private static final long START_LOCK = 0x6865_786d_6169_6cL;

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
  private static final Duration QUERY_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration START_LOCK_TIMEOUT = Duration.ofSeconds(30);
  private static final Duration MIGRATION_TIMEOUT = Duration.ofMinutes(10);

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
  /// @param passwordFile null when the server asks for no password
  public static PostgresServer at(PostgresUrl url, String user, @Nullable Path passwordFile) {
    return new PostgresServer(
        url, user, passwordFile == null ? null : PasswordFile.read(passwordFile));
  }

  /// The name of the database, for messages.
  String name() {
    return "The PostgreSQL database " + url.name();
  }

  /// Runs `start` while no other start, of any process on any machine, works on the database.
  public <T> T withStartLock(Supplier<T> start) {
    try (Connection connection = forMigration().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set lock_timeout = " + START_LOCK_TIMEOUT.toMillis());
      statement.execute("select pg_advisory_lock(" + START_LOCK + ")");
      // The server releases the lock when the connection ends.
      return start.get();
    } catch (SQLException failure) {
      throw problem(failure);
    }
  }

  /// Whether the tables are there, in whatever version.
  public boolean hasSchema() {
    try (Connection connection = forQueries().getConnection();
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery("select to_regclass('flyway_schema_history') is not null")) {
      return found.next() && found.getBoolean(1);
    } catch (SQLException failure) {
      throw problem(failure);
    }
  }

  /// Refuses a schema that a start would refuse. Returns whether a start would change it.
  public boolean checkSchema() {
    PGSimpleDataSource source = forQueries();
    source.setReadOnly(true);
    return new Schema(name(), "bytea").check(source, this::problem);
  }

  /// Refuses a database that can only be read, such as a copy of the primary one.
  void checkWritable() {
    try (Connection connection = forQueries().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("update keyset_proof set only_row = 1 where only_row = 0");
    } catch (SQLException failure) {
      throw problem(failure);
    }
  }

  /// Connections for queries, which fail when the server does not answer within five seconds.
  PGSimpleDataSource forQueries() {
    return source(QUERY_TIMEOUT);
  }

  /// Connections for migrations, which may take minutes.
  PGSimpleDataSource forMigration() {
    return source(MIGRATION_TIMEOUT);
  }

  private PGSimpleDataSource source(Duration timeout) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url.text());
    source.setUser(user);
    source.setPassword(password);
    source.setApplicationName("hexmail");
    source.setConnectTimeout((int) CONNECT_TIMEOUT.toSeconds());
    source.setLoginTimeout((int) CONNECT_TIMEOUT.toSeconds());
    source.setSocketTimeout((int) timeout.toSeconds());
    source.setTcpKeepAlive(true);
    // Error details quote rows.
    source.setLogServerErrorDetail(false);
    return source;
  }

  /// Translates a failure for the operator of the database.
  StartupFailure problem(SQLException failure) {
    return new StartupFailure(name() + PostgresErrors.problem(failure), failure);
  }
}
