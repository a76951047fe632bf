package hexmail.adapter.google.policy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How long may still be spent on an answer.
public final class Deadline {
  private final Clock clock;
  private final Duration exchange;
  private final @Nullable Instant end;

  private Deadline(Clock clock, Duration exchange, @Nullable Instant end) {
    this.clock = clock;
    this.exchange = exchange;
    this.end = end;
  }

  /// One that all exchanges for an answer share, with the pauses between them.
  static Deadline shared(Clock clock, Duration all) {
    return new Deadline(clock, all, clock.instant().plus(all));
  }

  /// One that each exchange has for itself.
  static Deadline each(Clock clock, Duration exchange) {
    return new Deadline(clock, exchange, null);
  }

  /// What an exchange that begins now may take; zero when the time is up.
  Duration left() {
    if (end == null) {
      return exchange;
    }
    Duration left = Duration.between(clock.instant(), end);
    if (left.isNegative()) {
      return Duration.ZERO;
    }
    // A clock that is set back must not lengthen it.
    return left.compareTo(exchange) > 0 ? exchange : left;
  }
}
