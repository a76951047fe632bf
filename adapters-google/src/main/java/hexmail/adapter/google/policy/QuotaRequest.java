package hexmail.adapter.google.policy;

import hexmail.domain.mailbox.Urgency;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a request needs before it may be sent.
///
/// @param each units for one thing
/// @param things how many things are asked for; it may be sent for a part of them
/// @param kept how many units of the minute it leaves to others
/// @param urgency who goes first
/// @param moment how long it may wait for units or the end of a pause, null for as long as it takes
public record QuotaRequest(
    int each, int things, int kept, Urgency urgency, @Nullable Duration moment) {
  boolean isUrgent() {
    return urgency == Urgency.WAITED_FOR;
  }

  /// Whether it waits for units and pauses as long as it takes.
  public boolean isPatient() {
    return moment == null;
  }

  /// Whether it would rather be sent away than wait so long.
  boolean isTooLong(Duration wait) {
    return moment != null && wait.compareTo(moment) > 0;
  }

  /// The same for so many things.
  public QuotaRequest of(int some) {
    return new QuotaRequest(each, some, kept, urgency, moment);
  }

  int units() {
    return each * things;
  }
}
