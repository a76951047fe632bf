package hexmail.adapter.persistence.sqlite;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import hexmail.adapter.persistence.database.Database;
import hexmail.adapter.persistence.database.JdbiFactory;
import hexmail.adapter.persistence.database.OpenTransaction;
import hexmail.adapter.persistence.database.Schema;
import hexmail.adapter.persistence.database.StartupFailure;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// SQLite with one connection for writes, since SQLite allows one writer at a time anyway, and a
/// few connections for concurrent reads. In memory, one connection serves both.
public final class SqliteDatabase implements Database {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteDatabase.class);
  private static final int MAX_READERS = 4;
  private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(5);

  private final HikariDataSource writerPool;
  private final HikariDataSource readerPool;
  private final Jdbi writer;
  private final Jdbi reader;
  private final Supplier<Boolean> fileExists;
  private final @Nullable DataVersion version;
  private final OpenTransaction transaction = new OpenTransaction();

  /// @param version of the file; null in memory
  private SqliteDatabase(
      HikariDataSource writerPool,
      HikariDataSource readerPool,
      Supplier<Boolean> fileExists,
      @Nullable DataVersion version) {
    this.writerPool = writerPool;
    this.readerPool = readerPool;
    this.writer = JdbiFactory.over(writerPool);
    this.reader = JdbiFactory.over(readerPool).setStatementBuilderFactory(new PreparedStatements());
    this.fileExists = fileExists;
    this.version = version;
  }

  public static SqliteDatabase inMemory() {
    HikariDataSource pool = pool(SqliteConnections.inMemory(), "sqlite", 1);
    migrate(pool, "The database in memory");
    return new SqliteDatabase(pool, pool, () -> true, null);
  }

  /// Opens the database in `file`, and creates it if it is missing. The caller holds the start
  /// lock.
  public static SqliteDatabase in(SqliteFile file) {
    file.createIfMissing(SqliteDatabase::create);
    SqliteConnections.checkIntegrity(file.path());
    HikariDataSource writers = pool(SqliteConnections.to(file.path()), "sqlite-writer", 1);
    try {
      migrate(writers, file.path().toString());
      SqliteConnections reading = SqliteConnections.reading(file.path());
      return new SqliteDatabase(
          writers,
          pool(reading, "sqlite-reader", MAX_READERS),
          file.presence(),
          new DataVersion(reading));
    } catch (RuntimeException failure) {
      writers.close();
      throw failure;
    }
  }

  private static void create(Path path) {
    try (HikariDataSource pool = pool(SqliteConnections.to(path), "sqlite-maker", 1)) {
      migrate(pool, path.toString());
    }
  }

  private static HikariDataSource pool(SqliteConnections connections, String name, int size) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(connections);
    config.setPoolName(name);
    config.setMaximumPoolSize(size);
    config.setConnectionTimeout(CONNECTION_TIMEOUT.toMillis());
    config.setIdleTimeout(0);
    // A connection to a file needs no renewal, and the connection to memory is the database.
    config.setMaxLifetime(0);
    try {
      return new HikariDataSource(config);
    } catch (PoolInitializationException failure) {
      throw new StartupFailure("The database cannot be connected to: see the cause", failure);
    }
  }

  private static void migrate(HikariDataSource pool, String name) {
    new Schema(name, "blob").migrate(pool, sql -> SqliteConnections.problem(name, sql));
  }

  @Override
  public <T> T read(HandleCallback<T, RuntimeException> query) {
    return transaction.join(query, () -> guarded(() -> reader.withHandle(query)));
  }

  /// Keeps the results: to ask SQLite whether anything was written takes far less time than a
  /// query.
  @Override
  public <K, V> Function<K, V> repeated(KeyedQuery<K, V> query) {
    Function<K, V> anew = Database.super.repeated(query);
    DataVersion known = version;
    if (known == null) {
      return anew;
    }
    KeptResults<K, V> kept = new KeptResults<>();
    return key ->
        transaction.join(
            handle -> query.run(handle, key),
            () -> guarded(() -> kept.find(current(known), key, anew)));
  }

  private static long current(DataVersion version) {
    try {
      return version.current();
    } catch (SQLException failure) {
      throw SqliteErrors.of(failure);
    }
  }

  @Override
  public <T> T write(HandleCallback<T, RuntimeException> work) {
    return transaction.join(work, () -> guarded(() -> writer.inTransaction(transaction.of(work))));
  }

  private <T> T guarded(Supplier<T> call) {
    // Writes to a deleted file succeed and are lost.
    if (!fileExists.get()) {
      throw SqliteErrors.fileMissing();
    }
    try {
      return call.get();
    } catch (JdbiException failure) {
      throw SqliteErrors.of(failure);
    }
  }

  @Override
  public boolean isShared() {
    return false;
  }

  @Override
  public void close() {
    closeVersion();
    readerPool.close();
    writerPool.close();
  }

  private void closeVersion() {
    try {
      if (version != null) {
        version.close();
      }
    } catch (SQLException failure) {
      LOG.warn("A connection to the database was not closed", failure);
    }
  }
}
