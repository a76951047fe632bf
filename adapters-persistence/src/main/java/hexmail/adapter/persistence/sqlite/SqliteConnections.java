package hexmail.adapter.persistence.sqlite;

import hexmail.adapter.persistence.database.StartupFailure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/// Opens connections with the settings that Hexmail relies on, and verifies them on each
/// connection: SQLite ignores a setting that it does not know or cannot apply.
final class SqliteConnections extends SQLiteDataSource {
  static final String NO_DATABASE =
      " is not an SQLite database: restore a backup, or name another file in the database URL";

  static final String NOT_WRITABLE = " cannot be written: let this user write it and its folder";

  private final Map<String, String> expected;

  private SqliteConnections(String url, SQLiteConfig config, Map<String, String> expected) {
    super(config);
    this.expected = expected;
    setUrl(url);
  }

  static SqliteConnections to(Path path) {
    return new SqliteConnections("jdbc:sqlite:" + path, config(), expected("wal", "0"));
  }

  static SqliteConnections reading(Path path) {
    SQLiteConfig config = config();
    // Negative is in kibibytes. What the system has of the file serves all readers.
    config.setCacheSize(-512);
    return new SqliteConnections("jdbc:sqlite:" + path, config, expected("wal", "1"));
  }

  static SqliteConnections inMemory() {
    return new SqliteConnections("jdbc:sqlite::memory:", config(), expected("memory", "0"));
  }

  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    // A later connection must not create an empty file when the file has been deleted.
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setBusyTimeout(5_000);
    config.enforceForeignKeys(true);
    config.setPragma(Pragma.SECURE_DELETE, "true");
    // Takes the write lock before the first read, so that no transaction has to be repeated.
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    return config;
  }

  private static Map<String, String> expected(String journal, String queryOnly) {
    return Map.of(
        "journal_mode", journal,
        "synchronous", "2",
        "busy_timeout", "5000",
        "foreign_keys", "1",
        "secure_delete", "1",
        "trusted_schema", "0",
        "query_only", queryOnly);
  }

  @Override
  public SQLiteConnection getConnection(@Nullable String user, @Nullable String password)
      throws SQLException {
    SQLiteConnection connection = super.getConnection(user, password);
    try {
      configure(connection);
      return connection;
    } catch (SQLException | RuntimeException failure) {
      connection.close();
      throw failure;
    }
  }

  private void configure(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma trusted_schema = 0");
      statement.execute("pragma query_only = " + expected.get("query_only"));
    }
    Map<String, String> actual = new TreeMap<>();
    for (String pragma : expected.keySet()) {
      actual.put(pragma, query(connection, "pragma " + pragma));
    }
    if (!actual.equals(expected)) {
      throw new SQLException("SQLite has not applied the settings: " + actual);
    }
  }

  /// Throws when the file is no database, is damaged, or cannot be used.
  static void checkIntegrity(Path path) {
    try (Connection connection = to(path).getConnection()) {
      checkVersion(query(connection, "select sqlite_version()"));
      checkPages(path, connection);
      checkWritable(connection);
    } catch (SQLException failure) {
      throw problem(path.toString(), failure);
    }
  }

  static void checkPages(Path path, Connection connection) throws SQLException {
    String result = query(connection, "pragma quick_check(1)");
    if (!result.equals("ok")) {
      throw new StartupFailure(path + " is damaged: restore a backup");
    }
  }

  /// SQLite opens a file for reading when it cannot write it, and fails with the first write.
  private static void checkWritable(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      // The transaction is immediate: it takes the write lock, although nothing is changed.
      statement.execute("update keyset_proof set only_row = 1 where only_row = 0");
    } finally {
      connection.rollback();
    }
  }

  /// Translates a failure of the database `name` for its operator.
  static StartupFailure problem(String name, SQLException failure) {
    return new StartupFailure(name + problem(failure), failure);
  }

  private static String problem(SQLException failure) {
    return switch (SqliteErrors.primaryCode(failure)) {
      case SQLITE_NOTADB -> NO_DATABASE;
      case SQLITE_READONLY -> NOT_WRITABLE;
      case SQLITE_CORRUPT -> " is damaged: restore a backup";
      case SQLITE_BUSY, SQLITE_LOCKED -> " is locked by another process: end that one first";
      case SQLITE_FULL -> " has no space left on its disk: free some";
      case SQLITE_ERROR -> " has a schema that this version cannot use: restore a backup";
      default -> " cannot be opened: let this user read and write it and its folder";
    };
  }

  static void checkVersion(String version) {
    // Older ones can damage a write-ahead log that several connections use
    // (https://sqlite.org/wal.html#walresetbug).
    int[] oldest = {3, 51, 3};
    int[] numbers = Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
    if (Arrays.compare(numbers, oldest) < 0) {
      throw new StartupFailure(
          "SQLite is " + version + ": use 3.51.3 or later, which is safe with WAL");
    }
  }

  static String query(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return result.next() ? String.valueOf(result.getString(1)) : "";
    }
  }
}
