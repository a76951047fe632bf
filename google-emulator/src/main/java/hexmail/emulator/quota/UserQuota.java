package hexmail.emulator.quota;

import hexmail.emulator.api.ApiMethod;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;

/// The use of quota by one person, in a sliding window: the costs of any 60 seconds never exceed
/// the limit. Safe for use by many threads.
final class UserQuota {
  private static final Duration WINDOW = Duration.ofSeconds(60);
  private static final Duration MERGED = Duration.ofMillis(1);

  private final Clock clock;
  private final Deque<Entry> minute = new ArrayDeque<>();
  private final Map<ApiMethod, Long> spent = new EnumMap<>(ApiMethod.class);
  private final Map<ApiMethod, Long> refused = new EnumMap<>(ApiMethod.class);
  private long sum;

  UserQuota(Clock clock) {
    this.clock = clock;
  }

  /// The costs of one millisecond, merged so that the window stays small. They leave the window
  /// with the last of them, so none leaves too early.
  private record Entry(Instant first, Instant last, long units) {

    boolean includes(Instant now) {
      return !now.isBefore(first) && now.isBefore(first.plus(MERGED));
    }
  }

  /// Charges the units, unless the sum of the last minute would exceed `limit`.
  synchronized boolean take(ApiMethod method, int units, long limit) {
    Instant now = clock.instant();
    forgetOld(now);
    if (sum + units > limit) {
      refused.merge(method, 1L, Long::sum);
      return false;
    }
    spent.merge(method, (long) units, Long::sum);
    sum += units;
    Entry last = minute.peekLast();
    if (last != null && last.includes(now)) {
      minute.removeLast();
      minute.addLast(new Entry(last.first(), now, last.units() + units));
    } else {
      minute.addLast(new Entry(now, now, units));
    }
    return true;
  }

  /// Empties the window when the clock was set back: costs in the future do not count.
  private void forgetOld(Instant now) {
    Entry newest = minute.peekLast();
    if (newest != null && newest.last().isAfter(now.plusSeconds(1))) {
      refill();
    }
    Instant begin = now.minus(WINDOW);
    Entry oldest = minute.peekFirst();
    while (oldest != null && !oldest.last().isAfter(begin)) {
      sum -= oldest.units();
      minute.removeFirst();
      oldest = minute.peekFirst();
    }
  }

  synchronized QuotaUsage usage() {
    forgetOld(clock.instant());
    return new QuotaUsage(sum, spent, refused);
  }

  synchronized void resetCounts() {
    spent.clear();
    refused.clear();
  }

  synchronized void refill() {
    minute.clear();
    sum = 0;
  }
}
