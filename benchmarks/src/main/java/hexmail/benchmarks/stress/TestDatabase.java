package hexmail.benchmarks.stress;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// The one database of a run.
///
/// @param url as JDBC wants it
/// @param user of a server; empty for SQLite
/// @param lock the statement that keeps every writer out
/// @param server what stops with the run
public record TestDatabase(String url, String user, String lock, AutoCloseable server)
    implements AutoCloseable {
  public static TestDatabase sqlite(Path folder) {
    return new TestDatabase(
        "jdbc:sqlite:" + folder.resolve("hexmail.db"), "", "begin immediate", () -> {});
  }

  public static TestDatabase postgres() {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(1)).start();
      return new TestDatabase(
          "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(server.getPort()),
          "postgres",
          "begin; lock table credential in exclusive mode",
          server);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Keeps every writer out for so long.
  public void busyFor(Duration time) {
    try (Connection connection =
            user.isEmpty()
                ? DriverManager.getConnection(url)
                : DriverManager.getConnection(url, user, "");
        Statement statement = connection.createStatement()) {
      statement.execute(lock);
      LockSupport.parkNanos(time.toNanos());
      statement.execute("rollback");
    } catch (SQLException busyAlready) {
      // Then it is busy without us.
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }
}
