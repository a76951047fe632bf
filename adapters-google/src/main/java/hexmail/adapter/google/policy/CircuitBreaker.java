package hexmail.adapter.google.policy;

import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Leaves the far side alone while it is in trouble: when most calls of some seconds fail, only one
/// call a second goes out to look, until one is answered. Safe for use by many threads.
final class CircuitBreaker {
  private static final int FEWEST_CALLS = 25;
  private static final Duration STRETCH = Duration.ofSeconds(10);
  private static final Duration BETWEEN_PROBES = Duration.ofSeconds(1);

  private final Clock clock;
  private Instant began = Instant.EPOCH;
  private int calls;
  private int failures;
  private @Nullable Outage open;
  private Instant nextProbe = Instant.EPOCH;

  CircuitBreaker(Clock clock) {
    this.clock = clock;
  }

  /// Why no call may go out now, if so. Whoever gets leave has to tell how it went.
  synchronized Optional<MailboxUnavailable> refusal() {
    if (open == null) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    boolean clockWentBack = nextProbe.isAfter(now.plus(BETWEEN_PROBES));
    if (now.isBefore(nextProbe) && !clockWentBack) {
      return Optional.of(new MailboxUnavailable(open, "Gmail: left alone while in trouble"));
    }
    nextProbe = now.plus(BETWEEN_PROBES);
    return Optional.empty();
  }

  /// Learns from what became of the parts of a call: one that tells anything shows that the far
  /// side is there.
  synchronized <T> void saw(Collection<CallResult<T>> fates) {
    @Nullable Outage trouble = null;
    for (CallResult<T> fate : fates) {
      if (!(fate instanceof CallResult.Failed<T>(MailboxUnavailable why, boolean passing))
          || !passing) {
        answered();
        return;
      }
      trouble = why.outage();
    }
    if (trouble != null) {
      failed(trouble);
    }
  }

  private void answered() {
    if (open != null) {
      open = null;
      began = Instant.EPOCH;
    }
    turnOver();
    calls++;
  }

  private void failed(Outage outage) {
    turnOver();
    calls++;
    failures++;
    if (open == null && calls >= FEWEST_CALLS && failures * 2 > calls) {
      open = outage;
      nextProbe = clock.instant().plus(BETWEEN_PROBES);
    }
  }

  private void turnOver() {
    Instant now = clock.instant();
    if (now.isBefore(began) || !now.isBefore(began.plus(STRETCH))) {
      began = now;
      calls = 0;
      failures = 0;
    }
  }
}
