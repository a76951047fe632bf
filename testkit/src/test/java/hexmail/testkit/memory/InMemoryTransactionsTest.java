package hexmail.testkit.memory;

import hexmail.domain.port.Transactions;
import hexmail.testkit.contract.TransactionsContract;
import hexmail.testkit.contract.fixture.RecoverablePort;

final class InMemoryTransactionsTest implements TransactionsContract {
  @Override
  public RecoverablePort<Database> recoverable() {
    InMemoryDatabase database = new InMemoryDatabase();
    return RecoverablePort.of(Transactions.class, new InMemoryTransactions(database))
        .map(transactions ->
            new Database(
                transactions,
                new InMemoryCredentialStore(database),
                new InMemorySessions(database),
                new InMemoryAuditLog(database)));
  }
}
