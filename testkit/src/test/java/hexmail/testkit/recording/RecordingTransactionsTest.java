package hexmail.testkit.recording;

import hexmail.testkit.contract.TransactionsContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.memory.InMemoryAuditLog;
import hexmail.testkit.memory.InMemoryCredentialStore;
import hexmail.testkit.memory.InMemoryDatabase;
import hexmail.testkit.memory.InMemorySessions;
import hexmail.testkit.memory.InMemoryTransactions;
import hexmail.testkit.unavailable.UnavailableTransactions;

final class RecordingTransactionsTest implements TransactionsContract {
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
            new RecordingTransactions(transactions, new Recorder()),
            new InMemoryCredentialStore(memory),
            new InMemorySessions(memory),
            new InMemoryAuditLog(memory)),
        transactions::outOfOrder);
  }
}
