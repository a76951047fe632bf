package hexmail.testkit.memory;

import hexmail.testkit.contract.TransactionsContract;
import hexmail.testkit.contract.scene.Breakable;
import hexmail.testkit.unavailable.UnavailableTransactions;

final class InMemoryTransactionsTest implements TransactionsContract {
  @Override
  public Database empty() {
    return breakable().port();
  }

  @Override
  public Database outOfOrder() {
    Breakable<Database> breakable = breakable();
    breakable.breakDown();
    return breakable.port();
  }

  @Override
  public Breakable<Database> breakable() {
    Memory memory = new Memory();
    UnavailableTransactions transactions =
        new UnavailableTransactions(new InMemoryTransactions(memory));
    return new Breakable<>(
        new Database(
            transactions,
            new InMemoryCredentialStore(memory),
            new InMemorySessions(memory),
            new InMemoryAuditLog(memory)),
        transactions::outOfOrder);
  }
}
