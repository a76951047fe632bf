package hexmail.adapter.google.call;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/// Remembers whether a server takes batches; some that speak as Gmail does have no such endpoint.
/// Safe for use by many threads.
final class BatchSupport {
  private static final Duration MEMORY = Duration.ofHours(1);

  private final Clock clock;
  private final boolean wanted;
  private final AtomicReference<Instant> refused = new AtomicReference<>(Instant.MIN);

  /// @param wanted false for none in any case
  BatchSupport(Clock clock, boolean wanted) {
    this.clock = clock;
    this.wanted = wanted;
  }

  boolean areServed() {
    Instant last = refused.get();
    return wanted
        && (last.equals(Instant.MIN)
            || Duration.between(last, clock.instant()).compareTo(MEMORY) >= 0);
  }

  /// Notes that the server has just said that it takes none.
  void refused() {
    refused.set(clock.instant());
  }
}
