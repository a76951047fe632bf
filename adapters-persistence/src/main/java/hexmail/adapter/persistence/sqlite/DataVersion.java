package hexmail.adapter.persistence.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Tells whether anything was written to a database, by any process
/// (https://sqlite.org/pragma.html#pragma_data_version). SQLite says so to a connection that does
/// not write itself, without reading the file. Safe for use by many threads.
final class DataVersion implements AutoCloseable {
  private static final int BITS = 32;

  private final SqliteConnections connections;
  private final Lock lock = new ReentrantLock();
  private @Nullable PreparedStatement statement;
  private long connected;
  private boolean closed;

  /// @param connections opens connections that only read
  DataVersion(SqliteConnections connections) {
    this.connections = connections;
  }

  /// A number that was another one before the last write, and never returns.
  ///
  /// @throws SQLException when the database cannot be read, and after [#close]
  long current() throws SQLException {
    lock.lock();
    try (ResultSet version = statement().executeQuery()) {
      version.next();
      return connected << BITS | version.getLong(1);
    } catch (SQLException failure) {
      disconnect();
      throw failure;
    } finally {
      lock.unlock();
    }
  }

  private PreparedStatement statement() throws SQLException {
    if (closed) {
      throw new SQLException("The database is closed");
    }
    PreparedStatement known = statement;
    if (known != null) {
      return known;
    }
    Connection connection = connections.getConnection();
    // What one connection counts, another one does not.
    connected++;
    try {
      PreparedStatement prepared = connection.prepareStatement("pragma data_version");
      statement = prepared;
      return prepared;
    } catch (SQLException failure) {
      connection.close();
      throw failure;
    }
  }

  void disconnect() throws SQLException {
    PreparedStatement known = statement;
    statement = null;
    if (known != null) {
      known.getConnection().close();
    }
  }

  @Override
  public void close() throws SQLException {
    lock.lock();
    try {
      closed = true;
      disconnect();
    } finally {
      lock.unlock();
    }
  }
}
