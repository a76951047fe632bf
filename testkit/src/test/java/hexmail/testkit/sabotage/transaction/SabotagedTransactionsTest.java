package hexmail.testkit.sabotage.transaction;

import hexmail.testkit.contract.TransactionsContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.memory.InMemoryAuditLog;
import hexmail.testkit.memory.InMemoryCredentialStore;
import hexmail.testkit.memory.InMemoryDatabase;
import hexmail.testkit.memory.InMemorySessions;
import hexmail.testkit.memory.InMemoryTransactions;
import hexmail.testkit.unavailable.UnavailableTransactions;
import java.util.function.UnaryOperator;

final class SabotagedTransactionsTest implements TransactionsContract {
  static final ScopedValue<UnaryOperator<Database>> SPOIL = ScopedValue.newInstance();

  private final UnaryOperator<Database> spoil = SPOIL.orElse(UnaryOperator.identity());

  @Override
  public Database empty() {
    return recoverable().port();
  }

  @Override
  public Database unavailable() {
    RecoverablePort<Database> database = recoverable();
    database.startOutage();
    return database.port();
  }

  @Override
  public RecoverablePort<Database> recoverable() {
    InMemoryDatabase memory = new InMemoryDatabase();
    UnavailableTransactions transactions =
        new UnavailableTransactions(new InMemoryTransactions(memory));
    Database honest =
        new Database(
            transactions,
            new InMemoryCredentialStore(memory),
            new InMemorySessions(memory),
            new InMemoryAuditLog(memory));
    return new RecoverablePort<>(spoil.apply(honest), transactions::outOfOrder);
  }
}
