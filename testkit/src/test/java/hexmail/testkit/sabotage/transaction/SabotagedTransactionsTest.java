package hexmail.testkit.sabotage.transaction;

import hexmail.testkit.contract.TransactionsContract;
import hexmail.testkit.contract.scene.Breakable;
import hexmail.testkit.memory.InMemoryAuditLog;
import hexmail.testkit.memory.InMemoryCredentialStore;
import hexmail.testkit.memory.InMemorySessions;
import hexmail.testkit.memory.InMemoryTransactions;
import hexmail.testkit.memory.Memory;
import hexmail.testkit.unavailable.UnavailableTransactions;
import java.util.function.UnaryOperator;

final class SabotagedTransactionsTest implements TransactionsContract {
  static final ScopedValue<UnaryOperator<Database>> SPOIL = ScopedValue.newInstance();

  private final UnaryOperator<Database> spoil = SPOIL.orElse(UnaryOperator.identity());

  @Override
  public Database empty() {
    return breakable().port();
  }

  @Override
  public Database outOfOrder() {
    Breakable<Database> database = breakable();
    database.breakDown();
    return database.port();
  }

  @Override
  public Breakable<Database> breakable() {
    Memory memory = new Memory();
    UnavailableTransactions transactions =
        new UnavailableTransactions(new InMemoryTransactions(memory));
    Database honest =
        new Database(
            transactions,
            new InMemoryCredentialStore(memory),
            new InMemorySessions(memory),
            new InMemoryAuditLog(memory));
    return new Breakable<>(spoil.apply(honest), transactions::outOfOrder);
  }
}
