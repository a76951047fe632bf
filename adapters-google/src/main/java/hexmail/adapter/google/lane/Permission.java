package hexmail.adapter.google.lane;

import java.time.Duration;

/// Whether a request may be sent.
public sealed interface Permission {
  /// It may, for the first `things` of what it asks for. Whoever gets it ends it.
  ///
  /// @param number that no other turn of the person has
  /// @param atOnce how many calls are under way with these
  record Turn(long number, int things, int each, int atOnce) implements Permission {
    int units() {
      return each * things;
    }
  }

  /// Not within so long.
  record Later(Duration retryAfter) implements Permission {}

  /// None of the requests that are under way was answered in a long time.
  record Stuck() implements Permission {}
}
