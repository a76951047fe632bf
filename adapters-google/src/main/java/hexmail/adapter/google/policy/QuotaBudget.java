package hexmail.adapter.google.policy;

import hexmail.adapter.google.policy.Admission.Permit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// When one person may ask for something: as soon as the minute has units for it, no pause is on,
/// and nobody who goes first will come back for those units. Not safe for use by several threads.
final class QuotaBudget {
  /// A pause that lasts longer is from before the clock was set back.
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  /// How long after the time it was told a page is still expected to ask again.
  private static final Duration GRACE = Duration.ofSeconds(3);

  private final Clock clock;
  private final SlidingQuotaWindow spending;
  private Instant pausedUntil = Instant.MIN;
  private Instant expectedUntil = Instant.MIN;
  private int expected;

  QuotaBudget(Clock clock, SlidingQuotaWindow spending) {
    this.clock = clock;
    this.spending = spending;
  }

  /// How long it takes until the first of what is wished for may be asked for, or all of it where
  /// nobody waits for a part.
  Duration untilFirst(QuotaRequest wish) {
    return until(wish, wish.isUrgent() ? wish.each() : wish.units());
  }

  /// How long it takes until all that is wished for may be asked for.
  Duration untilAll(QuotaRequest wish) {
    return until(wish, wish.units());
  }

  private Duration until(QuotaRequest wish, int units) {
    Instant now = clock.instant();
    int keep = wish.isUrgent() || now.isAfter(expectedUntil) ? 0 : expected;
    int needed = keep + Math.min(units, Math.max(wish.each(), spending.capacity(wish.kept())));
    Duration wait = spending.until(needed, wish.kept(), now);
    Duration pause = pause(now);
    return pause.compareTo(wait) > 0 ? pause : wait;
  }

  /// For how many things there are units now.
  int things(QuotaRequest wish) {
    return spending.free(wish.kept(), clock.instant()) / wish.each();
  }

  /// A page that is sent away will come back; until then the background leaves it what it needs.
  void expect(QuotaRequest wish) {
    if (!wish.isUrgent()) {
      return;
    }
    Instant now = clock.instant();
    expected = Math.max(now.isAfter(expectedUntil) ? 0 : expected, wish.units());
    expectedUntil = now.plus(untilAll(wish)).plus(GRACE);
  }

  void begin(QuotaRequest wish, Permit turn) {
    if (wish.isUrgent()) {
      expected = Math.max(0, expected - turn.units());
    }
    spending.begin(turn.units());
  }

  /// @param counted of how many things the turn counts
  void end(Permit turn, int counted) {
    spending.end(turn.units(), turn.each() * counted, clock.instant());
  }

  /// Nothing may be asked for so long.
  void pause(Duration time) {
    Instant until = clock.instant().plus(time);
    pausedUntil = until.isAfter(pausedUntil) ? until : pausedUntil;
  }

  /// Whether it is as it was in the beginning.
  boolean isWhole() {
    Instant now = clock.instant();
    return spending.isNothing(now) && pause(now).isZero();
  }

  private Duration pause(Instant now) {
    Duration left = now.isBefore(pausedUntil) ? Duration.between(now, pausedUntil) : Duration.ZERO;
    return left.compareTo(LONGEST_PAUSE) > 0 ? Duration.ZERO : left;
  }
}
