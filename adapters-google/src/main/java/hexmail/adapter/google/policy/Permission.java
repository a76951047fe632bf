package hexmail.adapter.google.policy;

import java.time.Duration;

/// Whether a request may be sent.
sealed interface Permission {
  /// It may, for the first `things` of what it asks for. Whoever gets it ends it.
  record Turn(int things, int each, int turns) implements Permission {
    int units() {
      return each * things;
    }
  }

  /// Not within so long.
  record Later(Duration retryAfter) implements Permission {}

  /// None of the requests that are under way was answered in a long time.
  record Stuck() implements Permission {}
}
