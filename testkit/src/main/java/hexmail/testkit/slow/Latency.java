package hexmail.testkit.slow;

import hexmail.testkit.time.AdjustableClock;
import java.time.Duration;

/// What the calls of a slow port wait for. Safe for use by many threads.
@FunctionalInterface
public interface Latency {
  /// Ends when the call may be made.
  void await();

  /// Each call takes `time`, by `clock`, and none in truth.
  static Latency taking(Duration time, AdjustableClock clock) {
    return () -> clock.advance(time);
  }
}
