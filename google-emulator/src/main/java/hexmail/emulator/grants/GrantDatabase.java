package hexmail.emulator.grants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;

/// The file `oauth.db`. One connection behind a lock: every statement touches a few rows by key. A
/// process that is killed loses nothing that was committed (the log lives in the page cache of the
/// machine).
final class GrantDatabase implements AutoCloseable {
  private static final List<String> SCHEMA =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS consent (
            subject TEXT NOT NULL, scope TEXT NOT NULL, PRIMARY KEY (subject, scope)) STRICT
          """,
          """
          CREATE TABLE IF NOT EXISTS code (
            hash TEXT PRIMARY KEY, subject TEXT NOT NULL, redirect_uri TEXT NOT NULL,
            scopes TEXT NOT NULL, refreshable INTEGER NOT NULL, nonce TEXT,
            challenge TEXT, challenge_method TEXT, expires_at INTEGER NOT NULL,
            used INTEGER NOT NULL DEFAULT 0) STRICT
          """,
          """
          CREATE TABLE IF NOT EXISTS token (
            hash TEXT PRIMARY KEY, kind TEXT NOT NULL, subject TEXT NOT NULL,
            scopes TEXT NOT NULL, issued_at INTEGER NOT NULL, expires_at INTEGER,
            ended_at INTEGER) STRICT
          """,
          "CREATE TABLE IF NOT EXISTS signing_key (id TEXT PRIMARY KEY, jwk TEXT NOT NULL) STRICT",
          "CREATE TABLE IF NOT EXISTS policy (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT",
          """
          CREATE TABLE IF NOT EXISTS account (
            place INTEGER PRIMARY KEY, subject TEXT NOT NULL, email TEXT NOT NULL,
            hosted_domain TEXT, verified INTEGER NOT NULL) STRICT
          """,
          "CREATE TABLE IF NOT EXISTS sign_in_again (subject TEXT PRIMARY KEY) STRICT");

  /// Columns that older files lack.
  private static final List<String> TOKEN_COLUMNS =
      List.of(
          "family TEXT",
          "consented_at INTEGER",
          "used_at INTEGER",
          "replaced INTEGER NOT NULL DEFAULT 0");

  /// Over live tokens only: their number stays small over time.
  private static final List<String> INDEXES =
      List.of(
          "DROP INDEX IF EXISTS token_of_subject",
          """
          CREATE INDEX IF NOT EXISTS live_token ON token (subject, kind, issued_at)
          WHERE ended_at IS NULL
          """,
          """
          CREATE INDEX IF NOT EXISTS live_family ON token (family) WHERE ended_at IS NULL
          """);

  private final ReentrantLock lock = new ReentrantLock();
  private final Connection connection;
  private final Jdbi jdbi;
  private final AtomicLong changes = new AtomicLong();

  private GrantDatabase(Connection connection) {
    this.connection = connection;
    this.jdbi = Jdbi.create(connection);
  }

  /// Opens the file. Creates it when missing, readable by its owner only.
  ///
  /// @throws UncheckedIOException or `JdbiException` when the file cannot be used
  static GrantDatabase open(Path file) {
    makePrivate(file);
    SQLiteConfig settings = new SQLiteConfig();
    settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
    settings.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    settings.setBusyTimeout(5_000);
    try {
      GrantDatabase database = new GrantDatabase(settings.createConnection("jdbc:sqlite:" + file));
      database.change(handle -> {
        SCHEMA.forEach(handle::execute);
        addTokenColumns(handle);
        INDEXES.forEach(handle::execute);
        return handle;
      });
      return database;
    } catch (SQLException e) {
      throw new UncheckedIOException(new IOException("the local Google cannot open " + file, e));
    }
  }

  private static void addTokenColumns(Handle handle) {
    boolean old =
        handle
            .createQuery("SELECT count(*) FROM pragma_table_info('token') WHERE name = 'family'")
            .mapTo(int.class)
            .one()
            .equals(0);
    if (old) {
      TOKEN_COLUMNS.forEach(column -> handle.execute("ALTER TABLE token ADD COLUMN " + column));
    }
  }

  private static void makePrivate(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (FileAlreadyExistsException kept) {
      // The folder was used before.
    } catch (IOException e) {
      throw new UncheckedIOException("the local Google cannot make " + file, e);
    }
  }

  /// Runs statements in one transaction.
  <T> T change(Function<Handle, T> statements) {
    lock.lock();
    try {
      return jdbi.inTransaction(statements::apply);
    } finally {
      changes.incrementAndGet();
      lock.unlock();
    }
  }

  /// A number that changes with every change: what was read at another version may be out of date.
  long version() {
    return changes.get();
  }

  /// Runs one statement that only reads.
  <T> T read(Function<Handle, T> statement) {
    lock.lock();
    try {
      return jdbi.withHandle(statement::apply);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("the local Google cannot close its grants", e);
    } finally {
      lock.unlock();
    }
  }
}
