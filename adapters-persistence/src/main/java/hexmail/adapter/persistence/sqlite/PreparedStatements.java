package hexmail.adapter.persistence.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilderFactory;
import org.jdbi.v3.core.statement.StatementContext;
import org.sqlite.SQLiteConnection;

/// Keeps the prepared queries of each connection: SQLite takes longer to prepare a query for one
/// row than to run it. They keep no values. SQLite prepares them again after a change of the schema
/// (https://sqlite.org/c3ref/prepare.html). Safe for use by many threads, one for each connection
/// at a time.
final class PreparedStatements implements StatementBuilderFactory {
  /// For each connection.
  static final int MOST = 32;

  /// Queries for many ids are longer, and seldom the same.
  private static final int MOST_CHARACTERS = 1_000;

  private final Map<SQLiteConnection, StatementBuilder> connections = new ConcurrentHashMap<>();

  @Override
  public StatementBuilder createStatementBuilder(Connection connection) {
    try {
      SQLiteConnection own = connection.unwrap(SQLiteConnection.class);
      StatementBuilder known = connections.get(own);
      return known == null ? begin(own) : known;
    } catch (SQLException failure) {
      throw new ConnectionException(failure);
    }
  }

  private StatementBuilder begin(SQLiteConnection connection) throws SQLException {
    Iterator<SQLiteConnection> others = connections.keySet().iterator();
    while (others.hasNext()) {
      if (others.next().isClosed()) {
        others.remove();
      }
    }
    StatementBuilder kept = new Kept(connection);
    connections.put(connection, kept);
    return kept;
  }

  /// The statements of one connection by their queries, those that nobody uses now with the one
  /// used last at the end.
  private static final class Kept extends DefaultStatementBuilder {
    private final SQLiteConnection connection;
    private final SequencedMap<String, PreparedStatement> unused = new LinkedHashMap<>();
    private final Map<Statement, String> used = new HashMap<>();

    Kept(SQLiteConnection connection) {
      this.connection = connection;
    }

    /// Not from the connection of the pool, which would close the statement when it is given back.
    @Override
    public PreparedStatement create(Connection pooled, String sql, StatementContext context)
        throws SQLException {
      PreparedStatement kept = unused.remove(sql);
      PreparedStatement prepared = kept == null ? connection.prepareStatement(sql) : kept;
      used.put(prepared, sql);
      return prepared;
    }

    /// @param template the query before its lists were inserted
    @Override
    public void close(Connection pooled, String template, Statement statement) throws SQLException {
      String sql = used.remove(statement);
      if (sql == null
          || sql.length() > MOST_CHARACTERS
          || !(statement instanceof PreparedStatement prepared)) {
        statement.close();
        return;
      }
      prepared.clearParameters();
      PreparedStatement other = unused.putLast(sql, prepared);
      if (other != null) {
        other.close();
      }
      if (unused.size() > MOST) {
        Iterator<PreparedStatement> oldest = unused.values().iterator();
        oldest.next().close();
        oldest.remove();
      }
    }
  }
}
