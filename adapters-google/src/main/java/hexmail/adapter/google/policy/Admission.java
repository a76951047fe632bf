package hexmail.adapter.google.policy;

import java.time.Duration;

/// Whether a request may be sent.
public sealed interface Admission {
  /// It may, for the first `things` of what it asks for. Whoever gets it ends it.
  ///
  /// @param number that no other turn of the person has
  /// @param atOnce how many calls are under way with these
  record Permit(long number, int things, int each, int atOnce) implements Admission {
    int units() {
      return each * things;
    }
  }

  /// Not within so long.
  record Deferred(Duration retryAfter) implements Admission {}

  /// None of the requests that are under way was answered in a long time.
  record Saturated() implements Admission {}
}
