package hexmail.adapter.persistence.sqlite;

import static java.nio.charset.StandardCharsets.US_ASCII;

import hexmail.adapter.persistence.database.Database;
import hexmail.adapter.persistence.database.JdbiFactory;
import hexmail.adapter.persistence.database.PrivateFiles;
import hexmail.adapter.persistence.database.Schema;
import hexmail.adapter.persistence.database.StartupFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// Looks at the file of a database without changing anything: SQLite is told that the file is
/// immutable, so that it writes no lock, no log and no index of a log
/// (https://sqlite.org/uri.html). What is only in a log is therefore not seen.
public final class SqliteInspection implements Database {
  private static final String MAGIC = "SQLite format 3\0";

  private final Path path;
  private final SQLiteDataSource source;
  private final Jdbi jdbi;

  private SqliteInspection(Path path) {
    this.path = path;
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    this.source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + path.toUri() + "?immutable=1");
    this.jdbi = JdbiFactory.over(source);
  }

  /// Whether there is a file. Refuses one that is not ours, and a place where none can be made.
  public static boolean isPresent(Path path) {
    boolean hasLog = Files.exists(sibling(path, "-wal"));
    if (!Files.exists(path)) {
      if (hasLog) {
        throw new StartupFailure(
            path + " is missing, but its log is there: restore both from a backup");
      }
      PrivateFiles.checkCreatable(path);
      return false;
    }
    checkFile(path);
    of(path).checkOwner();
    if (!Files.isWritable(path) || !Files.isWritable(path.toAbsolutePath().getParent())) {
      throw new StartupFailure(path + SqliteConnections.NOT_WRITABLE);
    }
    return true;
  }

  /// Looks at the file, which is present.
  public static SqliteInspection of(Path path) {
    return new SqliteInspection(path);
  }

  /// Whether all of the content is in the file itself. Otherwise a process uses the database, or
  /// did not close it.
  public boolean isComplete() {
    Path log = sibling(path, "-wal");
    try {
      return !Files.exists(log) || Files.size(log) == 0;
    } catch (IOException failure) {
      throw new StartupFailure(log + " cannot be read: let this user read it", failure);
    }
  }

  /// Checks the pages and the schema. Returns whether a start will change the schema.
  public boolean checkContent() {
    try (Connection connection = source.getConnection()) {
      SqliteConnections.checkPages(path, connection);
    } catch (SQLException failure) {
      throw SqliteConnections.problem(path.toString(), failure);
    }
    return new Schema(path.toString(), "blob")
        .check(source, failure -> SqliteConnections.problem(path.toString(), failure));
  }

  private static void checkFile(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new StartupFailure(path + " is not a file: name one in the database URL");
    }
    try (InputStream file = Files.newInputStream(path)) {
      String beginning = new String(file.readNBytes(MAGIC.length()), US_ASCII);
      if (beginning.isEmpty()) {
        throw new StartupFailure(
            path + " is empty: restore a backup, or remove it to create a new one");
      }
      if (!beginning.equals(MAGIC)) {
        throw new StartupFailure(path + SqliteConnections.NO_DATABASE);
      }
    } catch (IOException failure) {
      throw new StartupFailure(path + " cannot be read: let this user read and write it", failure);
    }
  }

  /// The first migration made both tables, and a new database gets its name only after that.
  private void checkOwner() {
    try (Connection connection = source.getConnection()) {
      String found =
          SqliteConnections.query(
              connection,
              "select count(*) from sqlite_master where type = 'table'"
                  + " and name in ('flyway_schema_history', 'keyset_proof')");
      if (!found.equals("2")) {
        throw new StartupFailure(
            path
                + " is a database of another program: name another file in the database URL, or"
                + " restore a backup");
      }
    } catch (SQLException failure) {
      throw SqliteConnections.problem(path.toString(), failure);
    }
  }

  private static Path sibling(Path path, String ending) {
    return path.resolveSibling(path.getFileName() + ending);
  }

  @Override
  public <T> T read(HandleCallback<T, RuntimeException> query) {
    try {
      return jdbi.withHandle(query);
    } catch (JdbiException failure) {
      throw SqliteErrors.of(failure);
    }
  }

  /// Never: nothing is changed.
  @Override
  public <T> T write(HandleCallback<T, RuntimeException> work) {
    throw new IllegalStateException("The database is only looked at");
  }

  @Override
  public boolean isShared() {
    return false;
  }

  @Override
  public void close() {
    // Each call closes its own connection.
  }
}
