package hexmail.adapter.google.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// The units that one account has used in the last minute. Google does not document where its
/// minutes begin, so no minute at all holds more than the limit: a call counts from the time it is
/// sent until a minute after it ended. Not safe for use by several threads.
final class SlidingQuotaWindow {
  private static final Duration WINDOW = Duration.ofMinutes(1);

  /// Calls that end within this time are stored as one entry, so that memory is bounded.
  private static final Duration RESOLUTION = Duration.ofMillis(100);

  private final int limit;
  private final Deque<Usage> past = new ArrayDeque<>();
  private int used;
  private int inFlight;

  /// @param limit units in a minute
  SlidingQuotaWindow(int limit) {
    this.limit = limit;
  }

  private record Usage(Instant first, Instant until, int units) {}

  /// The units of a minute for calls that leave `reserved` units.
  int capacity(int reserved) {
    return limit - reserved;
  }

  /// The units that such calls may use now.
  int available(int reserved, Instant now) {
    expire(now);
    return capacity(reserved) - used - inFlight;
  }

  /// The time until `units` are available, as far as it can be foreseen.
  Duration timeUntil(int units, int reserved, Instant now) {
    int missing = units - available(reserved, now);
    if (missing <= 0) {
      return Duration.ZERO;
    }
    for (Usage usage : past) {
      missing -= usage.units();
      if (missing <= 0) {
        return Duration.between(now, usage.until());
      }
    }
    return WINDOW;
  }

  void begin(int units) {
    inFlight += units;
  }

  /// Ends a call that began with `units`, of which `charged` count.
  void end(int units, int charged, Instant now) {
    inFlight -= units;
    if (charged == 0) {
      return;
    }
    used += charged;
    Usage last = past.peekLast();
    if (last != null && Duration.between(last.first(), now).compareTo(RESOLUTION) <= 0) {
      past.removeLast();
      past.add(new Usage(last.first(), now.plus(WINDOW), last.units() + charged));
    } else {
      past.add(new Usage(now, now.plus(WINDOW), charged));
    }
  }

  private void expire(Instant now) {
    for (Usage first = past.peekFirst();
        first != null && !first.until().isAfter(now);
        first = past.peekFirst()) {
      used -= past.removeFirst().units();
    }
  }
}
