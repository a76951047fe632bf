package hexmail.testkit.recording;

import hexmail.testkit.contract.TransactionsContract;
import hexmail.testkit.contract.scene.Breakable;
import hexmail.testkit.memory.InMemoryAuditLog;
import hexmail.testkit.memory.InMemoryCredentialStore;
import hexmail.testkit.memory.InMemorySessions;
import hexmail.testkit.memory.InMemoryTransactions;
import hexmail.testkit.memory.Memory;
import hexmail.testkit.unavailable.UnavailableTransactions;

final class RecordingTransactionsTest implements TransactionsContract {
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
            new RecordingTransactions(transactions, new Recorder()),
            new InMemoryCredentialStore(memory),
            new InMemorySessions(memory),
            new InMemoryAuditLog(memory)),
        transactions::outOfOrder);
  }
}
