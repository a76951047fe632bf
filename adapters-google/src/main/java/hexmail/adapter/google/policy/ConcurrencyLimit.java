package hexmail.adapter.google.policy;

import hexmail.domain.mailbox.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// How many calls of one account may be in flight: additive increase, multiplicative decrease.
/// Google does not document its limit; it refuses calls above it (429 "Too many concurrent requests
/// for user"). Only background calls exceed the limit, by one step at most, and raise it when they
/// succeed: not beyond what the quota admits in a second, because more calls at once would only
/// wait for quota. After a refusal very few are made for some seconds. Not safe for use by several
/// threads.
final class ConcurrencyLimit {
  /// What always worked for one user (amd/gaia#2720), and one batch.
  private static final int INITIAL = 25;

  /// The lowest figure that users report.
  private static final int MIN = 10;

  private static final int MAX = AccountQueue.MAX_REQUESTS * 25;

  /// What a list costs; cheaper calls are rare.
  private static final int UNITS_OF_A_CALL = 5;

  static final int STEP = 5;

  /// How long the limit is not exceeded after a refusal.
  private static final Duration COOL_DOWN = Duration.ofMinutes(10);

  /// How long few calls are made after a refusal: users report that calls which had worked are
  /// refused then, too.
  private static final Duration RECOVERY = Duration.ofSeconds(10);

  private final InstantSource time;
  private final int max;
  private Instant coolDownUntil = Instant.MIN;
  private Instant recoveredFrom = Instant.MIN;
  private int limit = INITIAL;

  ConcurrencyLimit(InstantSource time, int unitsPerMinute) {
    this.time = time;
    max = Math.clamp(unitsPerMinute / 60 / UNITS_OF_A_CALL, INITIAL, MAX);
  }

  int of(Urgency urgency) {
    Instant now = time.instant();
    if (now.isBefore(recoveredFrom)) {
      return MIN;
    }
    boolean probing = urgency == Urgency.BACKGROUND && !now.isBefore(coolDownUntil);
    return probing ? Math.min(max, limit + STEP) : limit;
  }

  /// Records that Gmail answered while `concurrentCalls` were in flight.
  void succeeded(int concurrentCalls) {
    limit = Math.max(limit, Math.min(concurrentCalls, of(Urgency.BACKGROUND)));
  }

  /// Records that Gmail refused calls of `concurrentCalls` in flight. When these exceeded the
  /// limit, the limit stays; when they were very few, calls of another program were too many.
  void refused(int concurrentCalls) {
    if (concurrentCalls < MIN) {
      return;
    }
    if (concurrentCalls <= limit) {
      limit = Math.max(MIN, Math.ceilDiv(limit * 9, 10));
    }
    Instant now = time.instant();
    coolDownUntil = now.plus(COOL_DOWN);
    recoveredFrom = now.plus(RECOVERY);
  }
}
