package hexmail.adapter.google.policy;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// What the policy goes by.
///
/// @param unitsPerMinute what one person may ask for, in units
/// @param costs units by Google's names of methods, where they differ from the usual ones
/// @param deadline for an answer that is waited for, and for each exchange of the background
/// @param random safe for use by many threads
public record Terms(
    int unitsPerMinute,
    Map<String, Integer> costs,
    Duration deadline,
    Clock clock,
    RandomGenerator random) {
  /// One of so many units is kept for cheap calls, so that a page can always say which rows there
  /// are.
  private static final int KEPT = 20;

  public Terms {
    costs = Map.copyOf(costs);
  }

  /// With fewer units the dearest call could never be made.
  public static int leastUnitsPerMinute(Map<String, Integer> costs) {
    int dearest =
        Stream.of(GmailMethod.values()).mapToInt(method -> method.units(costs)).max().orElseThrow();
    // So many that what is left without the kept ones is enough: n - n / KEPT >= dearest.
    return Math.ceilDiv(dearest * KEPT, KEPT - 1);
  }

  Spending spending() {
    return new Spending(unitsPerMinute, unitsPerMinute / KEPT);
  }
}
