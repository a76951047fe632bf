package hexmail.testkit.memory;

import hexmail.domain.port.Transactions;
import java.util.function.Supplier;

/// Transactions over the stores of one in-memory database.
public final class InMemoryTransactions implements Transactions {
  private final InMemoryDatabase database;

  public InMemoryTransactions(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public <T> T run(Supplier<T> work) {
    return database.atomically(work);
  }
}
