package hexmail.adapter.google.policy;

import java.time.Duration;

/// Whether a request may be sent.
sealed interface Admission {
  /// It may, for the first `items` of its items. Its holder must release it.
  final class Permit implements Admission {
    final int items;
    final int unitsPerItem;

    /// The calls in flight when it was given, its own included.
    final int concurrentCalls;

    /// The most calls in flight since.
    int peak;

    Permit(int items, int unitsPerItem, int concurrentCalls) {
      this.items = items;
      this.unitsPerItem = unitsPerItem;
      this.concurrentCalls = concurrentCalls;
      peak = concurrentCalls;
    }
  }

  /// It may be sent after this time.
  record Deferred(Duration retryAfter) implements Admission {}

  /// None of the requests in flight was answered within the maximum wait.
  record Saturated() implements Admission {}
}
