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

/// PostgreSQL, with a small pool of connections. Writes are serializable transactions, which are
/// retried after a conflict. Reads are single statements, each of which sees one snapshot anyway.
public final class PostgresDatabase implements Database {
  private static final int MAX_CONNECTIONS = 10;
  private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(2);
  private static final Duration VALIDATION_TIMEOUT = Duration.ofSeconds(1);

  /// By default the server waits without limit.
  private static final String TIMEOUTS =
      """
      set lock_timeout = '2s';
      set statement_timeout = '4s';
      set idle_in_transaction_session_timeout = '5s'\
      """;

  /// In each round of conflicting writers one succeeds, so this is enough for all connections of a
  /// few processes.
  private static final int MAX_ATTEMPTS = 50;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(1);
  private static final int MAX_PAUSES = 20;

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final OpenTransaction transaction = new OpenTransaction();

  private PostgresDatabase(HikariDataSource pool) {
    this.pool = pool;
    this.jdbi = JdbiFactory.over(pool);
  }

  /// Opens the database and migrates its schema. The caller holds the start lock.
  public static PostgresDatabase on(PostgresServer server) {
    new Schema(server.name(), "bytea").migrate(server.forMigration(), server::problem);
    server.checkWritable();
    return connect(server, false);
  }

  /// Opens the database, whose schema is there, for reading alone.
  public static PostgresDatabase reading(PostgresServer server) {
    return connect(server, true);
  }

  private static PostgresDatabase connect(PostgresServer server, boolean readOnly) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(server.forQueries());
    config.setPoolName("postgres");
    config.setReadOnly(readOnly);
    config.setMaximumPoolSize(MAX_CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(CONNECTION_TIMEOUT.toMillis());
    config.setValidationTimeout(VALIDATION_TIMEOUT.toMillis());
    config.setConnectionInitSql(TIMEOUTS);
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
    return transaction.join(query, () -> readAlone(query));
  }

  private <T> T readAlone(HandleCallback<T, RuntimeException> query) {
    try {
      return jdbi.withHandle(query);
    } catch (JdbiException failure) {
      throw PostgresErrors.of(failure);
    }
  }

  @Override
  public <T> T write(HandleCallback<T, RuntimeException> work) {
    return transaction.join(work, () -> writeWithRetries(transaction.of(work)));
  }

  private <T> T writeWithRetries(HandleCallback<T, RuntimeException> work) {
    int conflicts = 0;
    while (true) {
      try {
        return jdbi.inTransaction(handle -> serializable(handle, work));
      } catch (JdbiException failure) {
        conflicts++;
        if (conflicts == MAX_ATTEMPTS || !PostgresErrors.isConflict(failure)) {
          throw PostgresErrors.of(failure);
        }
        LockSupport.parkNanos(FIRST_PAUSE.toNanos() * Math.min(conflicts, MAX_PAUSES));
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
