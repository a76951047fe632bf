package hexmail.adapter.persistence.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import hexmail.adapter.persistence.database.Database;
import hexmail.adapter.persistence.database.JdbiFactory;
import hexmail.adapter.persistence.database.OpenTransaction;
import hexmail.adapter.persistence.database.Schema;
import hexmail.adapter.persistence.database.SqlCause;
import hexmail.adapter.persistence.database.StartupFailure;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// PostgreSQL, with a small pool of connections. Writes are serializable transactions, tried again
/// when another writer came in between; reads are single statements, which see one moment anyway.
public final class PostgresDatabase implements Database {
  private static final int CONNECTIONS = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration PROBE = Duration.ofSeconds(1);

  /// The server's defaults are to wait for ever.
  private static final String LIMITS =
      """
      set lock_timeout = '2s';
      set statement_timeout = '4s';
      set idle_in_transaction_session_timeout = '5s'\
      """;

  /// Of writers that meet, one gets through each time: enough for as many as can meet in the pools
  /// of a few processes.
  private static final int TRIES = 50;

  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(1);
  private static final int LONGEST_PAUSE = 20;

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final OpenTransaction transaction = new OpenTransaction();

  private PostgresDatabase(HikariDataSource pool) {
    this.pool = pool;
    this.jdbi = JdbiFactory.over(pool);
  }

  /// Opens the database and brings its schema up to date. To be called by one start at a time.
  public static PostgresDatabase on(PostgresServer server) {
    new Schema(server.name(), "bytea").migrate(server.forMigration(), server::problem);
    HikariConfig config = new HikariConfig();
    config.setDataSource(server.forQueries());
    config.setPoolName("postgres");
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PATIENCE.toMillis());
    config.setValidationTimeout(PROBE.toMillis());
    config.setConnectionInitSql(LIMITS);
    try {
      return new PostgresDatabase(new HikariDataSource(config));
    } catch (PoolInitializationException failure) {
      throw SqlCause.of(failure)
          .map(server::problem)
          .orElseGet(() -> new StartupFailure(server.name() + " cannot be used", failure));
    }
  }

  @Override
  public <T> T read(HandleCallback<T, RuntimeException> query) {
    return transaction.join(query, () -> readOnce(query));
  }

  private <T> T readOnce(HandleCallback<T, RuntimeException> query) {
    try {
      return jdbi.withHandle(query);
    } catch (JdbiException failure) {
      throw PostgresErrors.of(failure);
    }
  }

  @Override
  public <T> T write(HandleCallback<T, RuntimeException> work) {
    return transaction.join(work, () -> writeUntilAlone(transaction.of(work)));
  }

  private <T> T writeUntilAlone(HandleCallback<T, RuntimeException> work) {
    int lost = 0;
    while (true) {
      try {
        return jdbi.inTransaction(handle -> serializable(handle, work));
      } catch (JdbiException failure) {
        lost++;
        if (lost == TRIES || !PostgresErrors.isLostRace(failure)) {
          throw PostgresErrors.of(failure);
        }
        LockSupport.parkNanos(SHORTEST_PAUSE.toNanos() * Math.min(lost, LONGEST_PAUSE));
      }
    }
  }

  private static <T> T serializable(Handle handle, HandleCallback<T, RuntimeException> work) {
    handle.execute("set transaction isolation level serializable");
    return work.withHandle(handle);
  }

  @Override
  public boolean isShared() {
    return true;
  }

  @Override
  public void close() {
    pool.close();
  }
}
