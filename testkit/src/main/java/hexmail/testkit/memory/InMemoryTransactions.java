package hexmail.testkit.memory;

import hexmail.domain.port.Transactions;
import java.util.function.Supplier;

/// Transactions over the stores of one memory.
public final class InMemoryTransactions implements Transactions {
  private final Memory memory;

  public InMemoryTransactions(Memory memory) {
    this.memory = memory;
  }

  @Override
  public <T> T run(Supplier<T> work) {
    return memory.wholly(work);
  }
}
