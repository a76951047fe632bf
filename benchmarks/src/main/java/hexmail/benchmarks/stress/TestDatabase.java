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

/// The database of a run.
///
/// @param url the JDBC URL
/// @param user of a server; empty for SQLite
/// @param lock the statement that locks out all writers
/// @param server stops with the run
record TestDatabase(String url, String user, String lock, AutoCloseable server)
    implements AutoCloseable {
  static TestDatabase sqlite(Path folder) {
    return new TestDatabase(
        "jdbc:sqlite:" + folder.resolve("hexmail.db"), "", "begin immediate", () -> {});
  }

  static TestDatabase postgres() {
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

  /// Locks out all writers for `time`.
  void lockFor(Duration time) {
    try (Connection connection =
            user.isEmpty()
                ? DriverManager.getConnection(url)
                : DriverManager.getConnection(url, user, "");
        Statement statement = connection.createStatement()) {
      statement.execute(lock);
      LockSupport.parkNanos(time.toNanos());
      statement.execute("rollback");
    } catch (SQLException locked) {
      // Another writer holds the lock already.
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
