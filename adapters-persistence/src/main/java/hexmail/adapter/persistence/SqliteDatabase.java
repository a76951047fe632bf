package hexmail.adapter.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import hexmail.adapter.persistence.PersistenceAdapter.Unusable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/// SQLite with one connection that writes, since SQLite lets one write at a time anyway, and a few
/// that read beside it. In memory there is but one connection for both.
final class SqliteDatabase implements Database {
  private static final int READERS = 4;
  private static final String UNKNOWN_SCHEMA =
      " has a schema that this version cannot use: restore a backup, or use the version it is of";
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final HikariDataSource writerPool;
  private final HikariDataSource readerPool;
  private final Jdbi writer;
  private final Jdbi reader;
  private final Supplier<Boolean> stillThere;

  private SqliteDatabase(
      HikariDataSource writerPool, HikariDataSource readerPool, Supplier<Boolean> stillThere) {
    this.writerPool = writerPool;
    this.readerPool = readerPool;
    this.writer = jdbi(writerPool);
    this.reader = jdbi(readerPool);
    this.stillThere = stillThere;
  }

  static SqliteDatabase inMemory() {
    HikariDataSource only = pool(SqliteConnections.inMemory(), "sqlite", 1);
    migrate(only, "The database in memory");
    return new SqliteDatabase(only, only, () -> true);
  }

  /// Opens the database in `file`, or makes it. To be called by one start at a time.
  static SqliteDatabase in(SqliteFile file) {
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
      throw new Unusable("No connection to the database can be made: see the cause", failure);
    }
  }

  private static void migrate(HikariDataSource pool, String name) {
    try {
      Flyway.configure(SqliteDatabase.class.getClassLoader())
          .dataSource(pool)
          .locations("classpath:hexmail/adapter/persistence/migration")
          .failOnMissingLocations(true)
          .placeholders(Map.of("bytes", "blob"))
          .loggers("slf4j")
          .load()
          .migrate();
    } catch (FlywayException failure) {
      throw Outages.sqlCause(failure)
          .map(sql -> SqliteConnections.unusable(name, sql))
          .orElseGet(() -> new Unusable(name + UNKNOWN_SCHEMA, failure));
    }
  }

  private static Jdbi jdbi(HikariDataSource pool) {
    Jdbi jdbi = Jdbi.create(pool);
    // Bound values are people's data, and messages end up in logs.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    return jdbi;
  }

  @Override
  public <T> T read(HandleCallback<T, RuntimeException> query) {
    return guarded(() -> reader.withHandle(query));
  }

  @Override
  public <T> T write(HandleCallback<T, RuntimeException> work) {
    return guarded(() -> writer.inTransaction(work));
  }

  private <T> T guarded(Supplier<T> call) {
    // A removed file can still be written to, for nobody.
    if (!stillThere.get()) {
      throw Outages.fileGone();
    }
    try {
      return call.get();
    } catch (JdbiException failure) {
      throw Outages.of(failure);
    }
  }

  @Override
  public void close() {
    readerPool.close();
    writerPool.close();
  }
}
