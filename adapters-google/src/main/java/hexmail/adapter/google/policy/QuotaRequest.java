package hexmail.adapter.google.policy;

import hexmail.domain.mailbox.Urgency;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a request needs before it may be sent.
///
/// @param unitsPerItem the cost of one item
/// @param items how many items it is for; it may be sent for the first few of them
/// @param reserved how many units of the minute it leaves to others
/// @param maxWait the longest wait for units or the end of a pause; null for no limit
record QuotaRequest(
    int unitsPerItem, int items, int reserved, Urgency urgency, @Nullable Duration maxWait) {
  boolean isInteractive() {
    return urgency == Urgency.INTERACTIVE;
  }

  /// Whether it waits for units and the end of a pause without a limit.
  boolean isPatient() {
    return maxWait == null;
  }

  boolean isTooLong(Duration wait) {
    return maxWait != null && wait.compareTo(maxWait) > 0;
  }

  QuotaRequest withItems(int count) {
    return new QuotaRequest(unitsPerItem, count, reserved, urgency, maxWait);
  }

  int units() {
    return unitsPerItem * items;
  }
}
