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
import java.time.Duration;
import java.util.function.Supplier;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// SQLite with one connection that writes, since SQLite lets one write at a time anyway, and a few
/// that read beside it. In memory there is but one connection for both.
public final class SqliteDatabase implements Database {
  private static final int READERS = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HikariDataSource writerPool;
  private final HikariDataSource readerPool;
  private final Jdbi writer;
  private final Jdbi reader;
  private final Supplier<Boolean> stillThere;
  private final OpenTransaction transaction = new OpenTransaction();

  private SqliteDatabase(
      HikariDataSource writerPool, HikariDataSource readerPool, Supplier<Boolean> stillThere) {
    this.writerPool = writerPool;
    this.readerPool = readerPool;
    this.writer = JdbiFactory.over(writerPool);
    this.reader = JdbiFactory.over(readerPool);
    this.stillThere = stillThere;
  }

  public static SqliteDatabase inMemory() {
    HikariDataSource only = pool(SqliteConnections.inMemory(), "sqlite", 1);
    migrate(only, "The database in memory");
    return new SqliteDatabase(only, only, () -> true);
  }

  /// Opens the database in `file`, or makes it. To be called by one start at a time.
  public static SqliteDatabase in(SqliteFile file) {
    file.createIfMissing(SqliteDatabase::make);
    file.check();
    SqliteConnections.checkIntegrity(file.path());
    HikariDataSource writers = pool(SqliteConnections.to(file.path()), "sqlite-writer", 1);
    try {
      migrate(writers, file.path().toString());
      HikariDataSource readers =
          pool(SqliteConnections.reading(file.path()), "sqlite-reader", READERS);
      return new SqliteDatabase(writers, readers, file.watch());
    } catch (RuntimeException failure) {
      writers.close();
      throw failure;
    }
  }

  private static void make(Path path) {
    try (HikariDataSource pool = pool(SqliteConnections.to(path), "sqlite-maker", 1)) {
      migrate(pool, path.toString());
    }
  }

  private static HikariDataSource pool(SqliteConnections connections, String name, int size) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(connections);
    config.setPoolName(name);
    config.setMaximumPoolSize(size);
    config.setConnectionTimeout(PATIENCE.toMillis());
    config.setIdleTimeout(0);
    // A connection to a file does not age, and the one to memory is the database.
    config.setMaxLifetime(0);
    try {
      return new HikariDataSource(config);
    } catch (PoolInitializationException failure) {
      throw new StartupFailure("No connection to the database can be made: see the cause", failure);
    }
  }

  private static void migrate(HikariDataSource pool, String name) {
    new Schema(name, "blob").migrate(pool, sql -> SqliteConnections.problem(name, sql));
  }

  @Override
  public <T> T read(HandleCallback<T, RuntimeException> query) {
    return transaction.join(query, () -> guarded(() -> reader.withHandle(query)));
  }

  @Override
  public <T> T write(HandleCallback<T, RuntimeException> work) {
    return transaction.join(work, () -> guarded(() -> writer.inTransaction(transaction.of(work))));
  }

  private <T> T guarded(Supplier<T> call) {
    // A removed file can still be written to, for nobody.
    if (!stillThere.get()) {
      throw SqliteErrors.fileGone();
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
    readerPool.close();
    writerPool.close();
  }
}
