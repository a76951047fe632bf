package hexmail.adapter.persistence;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// The database beneath the ports, for tests that look at it or spoil it.
final class RawDatabase implements AutoCloseable {
  private final Connection connection;

  private RawDatabase(Connection connection) {
    this.connection = connection;
  }

  static RawDatabase at(Path file) throws SQLException {
    return new RawDatabase(DriverManager.getConnection("jdbc:sqlite:" + file));
  }

  /// Runs statements, one after another.
  void run(String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /// The bytes in the first column of the one row that `query` finds.
  byte[] bytes(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(query)) {
      return answer.getBytes(1);
    }
  }

  /// The number in the first column of the one row that `query` finds.
  int number(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(query)) {
      return answer.getInt(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
