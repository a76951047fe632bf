package hexmail.testkit.unavailable;

import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.Transactions;
import java.util.function.Supplier;

/// Transactions that a test puts out of order and back. Out of order nothing is run.
public final class UnavailableTransactions implements Transactions {
  private final Transactions transactions;
  private final OutageSwitch breakdown = new OutageSwitch();

  /// In order at first.
  public UnavailableTransactions(Transactions transactions) {
    this.transactions = transactions;
  }

  /// From now on every call throws, or none.
  public void outOfOrder(boolean now) {
    breakdown.down(now);
  }

  @Override
  public <T> T run(Supplier<T> work) {
    breakdown.check(StoreUnavailable::new);
    return transactions.run(work);
  }
}
