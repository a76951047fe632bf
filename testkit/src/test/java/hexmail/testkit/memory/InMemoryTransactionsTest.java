package hexmail.testkit.memory;

import hexmail.testkit.contract.TransactionsContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.unavailable.UnavailableTransactions;

final class InMemoryTransactionsTest implements TransactionsContract {
  @Override
  public Database empty() {
    return recoverable().port();
  }

  @Override
  public Database unavailable() {
    RecoverablePort<Database> recoverable = recoverable();
    recoverable.startOutage();
    return recoverable.port();
  }

  @Override
  public RecoverablePort<Database> recoverable() {
    InMemoryDatabase memory = new InMemoryDatabase();
    UnavailableTransactions transactions =
        new UnavailableTransactions(new InMemoryTransactions(memory));
    return new RecoverablePort<>(
        new Database(
            transactions,
            new InMemoryCredentialStore(memory),
            new InMemorySessions(memory),
            new InMemoryAuditLog(memory)),
        transactions::outOfOrder);
  }
}
