package hexmail.domain.port;

import java.util.function.Supplier;

/// Calls to several stores as one. It holds for the stores that share its database; a store that
/// was put in the place of one of them keeps its own promises alone. Safe for use by many threads
/// and processes.
public interface Transactions {
  /// Runs `work`: what it changes in the stores takes effect as a whole, or not at all when it
  /// throws, and its exception is thrown on. No other writer comes in between. Within `work`, a
  /// call to this joins. `work` runs in the caller's thread, and more than once when other writers
  /// got in its way: it has no effect but on the stores, catches nothing that they throw, and never
  /// waits for a network. Throws [StoreUnavailable][hexmail.domain.outage.StoreUnavailable] when
  /// the stores cannot be written.
  <T> T run(Supplier<T> work);
}
