package hexmail.adapter.persistence;

import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.testkit.contract.TransactionsContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import org.junit.jupiter.api.extension.RegisterExtension;

/// In memory there is one connection for all.
final class SqliteInMemoryTransactionsTest implements TransactionsContract {
  @RegisterExtension private final DatabaseExtension databases = DatabaseExtension.onSqlite();

  @Override
  public Database empty() {
    return over(databases.databaseInMemory());
  }

  @Override
  public Database unavailable() {
    return over(databases.closedDatabase());
  }

  @Override
  public RecoverablePort<Database> recoverable() {
    return databases.recoverable(this::over);
  }

  private Database over(hexmail.adapter.persistence.database.Database database) {
    return JdbiTransactionsTest.over(database, databases.cipher());
  }
}
