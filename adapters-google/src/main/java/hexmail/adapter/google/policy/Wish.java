package hexmail.adapter.google.policy;

import hexmail.domain.mailbox.Urgency;
import java.time.Duration;

/// What a request needs before it may be sent.
///
/// @param each units for one thing
/// @param things how many things are asked for
/// @param turns how many of the person's turns it takes
/// @param urgency who goes first; what is waited for may be sent for a part of the things
/// @param moment how long a request that is waited for may wait for units or the end of a pause
record Wish(int each, int things, int turns, Urgency urgency, Duration moment) {
  /// Up to here a call is cheap enough for the units that are kept back.
  private static final int CHEAP = 5;

  boolean isCheap() {
    return each <= CHEAP;
  }

  boolean isUrgent() {
    return urgency == Urgency.WAITED_FOR;
  }

  /// The same for so many things.
  Wish of(int some) {
    return new Wish(each, some, turns, urgency, moment);
  }

  int units() {
    return each * things;
  }
}
