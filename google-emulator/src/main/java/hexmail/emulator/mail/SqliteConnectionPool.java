package hexmail.emulator.mail;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jdbi.v3.core.ConnectionFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// Connections to one database file. A few idle ones are kept, because opening a connection costs
/// more than most statements.
final class SqliteConnectionPool implements ConnectionFactory, AutoCloseable {
  private static final int MOST_IDLE = 4;

  private final SQLiteDataSource source;
  private final BlockingQueue<Connection> idle = new ArrayBlockingQueue<>(MOST_IDLE);
  private volatile boolean closed;

  SqliteConnectionPool(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.setBusyTimeout(30_000);
    config.setCacheSize(-8_000); // KiB, outside of the heap
    source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
  }

  @Override
  public Connection openConnection() throws SQLException {
    if (closed) {
      throw new SQLException("the mailboxes are closed");
    }
    Connection kept = idle.poll();
    return kept == null ? source.getConnection() : kept;
  }

  @Override
  public void closeConnection(Connection connection) throws SQLException {
    if (closed || !connection.getAutoCommit() || !idle.offer(connection)) {
      connection.close();
    }
  }

  @Override
  public void close() throws SQLException {
    closed = true;
    for (Connection kept = idle.poll(); kept != null; kept = idle.poll()) {
      kept.close();
    }
  }
}
