package hexmail.adapter.google.policy;

import java.time.Duration;

/// How long an answer may still take.
public interface Deadline {
  /// The time for a request that starts now; zero when the deadline has passed.
  Duration left();
}
