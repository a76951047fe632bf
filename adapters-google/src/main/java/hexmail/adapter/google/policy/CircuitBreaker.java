package hexmail.adapter.google.policy;

import hexmail.adapter.google.policy.CallResult.Failed;
import hexmail.adapter.google.policy.CallResult.Postponed;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Stops calls while Gmail fails: it opens when most calls of ten seconds fail, lets one probe a
/// second through, and closes when one is answered. Safe for use by many threads.
final class CircuitBreaker {
  private static final int MIN_CALLS = 25;
  private static final Duration WINDOW = Duration.ofSeconds(10);
  private static final Duration PROBE_INTERVAL = Duration.ofSeconds(1);

  private final InstantSource time;
  private Instant windowEnd = Instant.MIN;
  private int calls;
  private int failures;
  private @Nullable Outage open;
  private Instant nextProbe = Instant.MIN;

  CircuitBreaker(InstantSource time) {
    this.time = time;
  }

  /// Empty when a call may be made now, which must then be recorded.
  synchronized Optional<MailboxUnavailable> refusal() {
    Instant now = time.instant();
    if (open != null && now.isBefore(nextProbe)) {
      return Optional.of(new MailboxUnavailable(open, "Gmail: left alone while in trouble"));
    }
    nextProbe = now.plus(PROBE_INTERVAL);
    return Optional.empty();
  }

  /// Records the results of a call. A single answer among them shows that Gmail works; a call that
  /// was not sent shows nothing.
  synchronized <T> void record(Collection<CallResult<T>> results) {
    if (results.stream().allMatch(Postponed.class::isInstance)) {
      return;
    }
    Instant now = time.instant();
    if (!now.isBefore(windowEnd)) {
      startWindow(now);
    }
    calls++;
    @Nullable Outage outage = outage(results);
    if (outage == null) {
      if (open != null) {
        open = null;
        startWindow(now);
        calls++;
      }
      return;
    }
    failures++;
    if (open == null && calls >= MIN_CALLS && failures * 2 > calls) {
      open = outage;
      nextProbe = now.plus(PROBE_INTERVAL);
    }
  }

  private void startWindow(Instant now) {
    windowEnd = now.plus(WINDOW);
    calls = 0;
    failures = 0;
  }

  /// The outage of a call of which no part was answered.
  private static <T> @Nullable Outage outage(Collection<CallResult<T>> results) {
    @Nullable Outage outage = null;
    for (CallResult<T> result : results) {
      if (!(result instanceof Failed<T>(MailboxUnavailable cause, boolean temporary))
          || !temporary) {
        return null;
      }
      outage = cause.outage();
    }
    return outage;
  }
}
