package hexmail.domain.port;

import java.util.function.Supplier;

/// Transactions over several stores. They cover the stores that share one database; a store that
/// replaces one of those keeps only its own promises. Safe for use by many threads and processes.
public interface Transactions {
  /// Runs `work` in a transaction: its changes to the stores take effect as a whole, or not at all
  /// if it throws, and its exception is rethrown. No other writer interferes. A call to this within
  /// `work` joins the transaction.
  ///
  /// `work` runs in the caller's thread, and again if other writers conflict. So it has no effect
  /// except on the stores, catches nothing that they throw, and never waits for a network. Throws
  /// [StoreUnavailable][hexmail.domain.outage.StoreUnavailable] if the stores cannot be written.
  <T> T run(Supplier<T> work);
}
