package hexmail.testkit.slow;

import hexmail.domain.port.Transactions;
import java.util.function.Supplier;

/// Transactions that are slow: each waits for the pace before it begins.
public final class SlowTransactions implements Transactions {
  private final Transactions transactions;
  private final Latency pace;

  public SlowTransactions(Transactions transactions, Latency pace) {
    this.transactions = transactions;
    this.pace = pace;
  }

  @Override
  public <T> T run(Supplier<T> work) {
    pace.await();
    return transactions.run(work);
  }
}
