package hexmail.adapter.google.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// What one person has asked for in the last minute, in units. How Google cuts its minutes is not
/// known, so no minute at all holds more than the limit: a call counts from when it is sent until a
/// minute after it ended, whenever between the two Google may have counted it. Not safe for use by
/// several threads.
public final class SlidingQuotaWindow {
  private static final Duration WINDOW = Duration.ofMinutes(1);

  /// Calls that end this soon after one another are remembered as one, so that memory is bounded.
  private static final Duration TOGETHER = Duration.ofMillis(100);

  private final int limit;
  private final Deque<Spent> past = new ArrayDeque<>();
  private int counted;
  private int underWay;

  /// @param limit units in a minute
  public SlidingQuotaWindow(int limit) {
    this.limit = limit;
  }

  private record Spent(Instant first, Instant until, int units) {}

  /// What may be used of a minute by those who leave `kept` units of it.
  int capacity(int kept) {
    return limit - kept;
  }

  /// How many units may be spent now by those who leave `kept` units.
  int free(int kept, Instant now) {
    forget(now);
    return capacity(kept) - counted - underWay;
  }

  /// How long it takes until `units` may be spent and `kept` are left, as far as it can be
  /// foreseen.
  Duration until(int units, int kept, Instant now) {
    int missing = units - free(kept, now);
    if (missing <= 0) {
      return Duration.ZERO;
    }
    for (Spent spent : past) {
      missing -= spent.units();
      if (missing <= 0) {
        return Duration.between(now, spent.until());
      }
    }
    return WINDOW;
  }

  void begin(int units) {
    underWay += units;
  }

  /// Ends a call that began with `units` and of which `charged` count.
  void end(int units, int charged, Instant now) {
    underWay -= units;
    if (charged == 0) {
      return;
    }
    counted += charged;
    Spent last = past.peekLast();
    if (last != null && Duration.between(last.first(), now).abs().compareTo(TOGETHER) <= 0) {
      past.removeLast();
      past.add(new Spent(last.first(), now.plus(WINDOW), last.units() + charged));
    } else {
      past.add(new Spent(now, now.plus(WINDOW), charged));
    }
  }

  boolean isNothing(Instant now) {
    forget(now);
    return counted == 0 && underWay == 0;
  }

  private void forget(Instant now) {
    for (Spent first = past.peekFirst(); first != null; first = past.peekFirst()) {
      // One that ends too far ahead is from before the clock was set back.
      boolean clockWentBack = first.until().isAfter(now.plus(WINDOW).plus(WINDOW));
      if (first.until().isAfter(now) && !clockWentBack) {
        return;
      }
      past.removeFirst();
      counted -= first.units();
    }
  }
}
