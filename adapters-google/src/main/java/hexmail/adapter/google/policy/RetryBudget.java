package hexmail.adapter.google.policy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// How often something may be asked again: once for each ten calls of a second, and twice a second
/// in any case, so that retries never become the load that keeps the far side down. Safe for use by
/// many threads.
final class RetryBudget {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final int CALLS_FOR_EACH = 10;
  private static final int ALWAYS = 2;

  private final Clock clock;
  private Instant began = Instant.EPOCH;
  private int calls;
  private int retries;

  RetryBudget(Clock clock) {
    this.clock = clock;
  }

  synchronized void called() {
    turnOver();
    calls++;
  }

  /// Whether something may be asked again now, which then counts.
  synchronized boolean grants() {
    turnOver();
    if (retries >= Math.max(ALWAYS, calls / CALLS_FOR_EACH)) {
      return false;
    }
    retries++;
    return true;
  }

  private void turnOver() {
    Instant now = clock.instant();
    if (now.isBefore(began) || !now.isBefore(began.plus(SECOND))) {
      began = now;
      calls = 0;
      retries = 0;
    }
  }
}
