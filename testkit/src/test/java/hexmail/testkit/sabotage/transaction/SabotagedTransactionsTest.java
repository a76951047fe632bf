package hexmail.testkit.sabotage.transaction;

import hexmail.domain.port.Transactions;
import hexmail.testkit.contract.TransactionsContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.memory.InMemoryAuditLog;
import hexmail.testkit.memory.InMemoryCredentialStore;
import hexmail.testkit.memory.InMemoryDatabase;
import hexmail.testkit.memory.InMemorySessions;
import hexmail.testkit.memory.InMemoryTransactions;
import java.util.function.UnaryOperator;

final class SabotagedTransactionsTest implements TransactionsContract {
  static final ScopedValue<UnaryOperator<Database>> SABOTAGE = ScopedValue.newInstance();

  private final UnaryOperator<Database> sabotage = SABOTAGE.orElse(UnaryOperator.identity());

  @Override
  public RecoverablePort<Database> recoverable() {
    InMemoryDatabase database = new InMemoryDatabase();
    return RecoverablePort.of(Transactions.class, new InMemoryTransactions(database))
        .map(transactions ->
            new Database(
                transactions,
                new InMemoryCredentialStore(database),
                new InMemorySessions(database),
                new InMemoryAuditLog(database)))
        .map(sabotage);
  }
}
