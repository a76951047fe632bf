package hexmail.adapter.google.policy;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the policy goes by.
///
/// @param unitsPerMinute what one person may ask for, in units
/// @param costs units by Google's names of methods, where they differ from the usual ones
/// @param deadline for an answer that is waited for, and for each exchange of the background
/// @param random safe for use by many threads
public record PolicySettings(
    int unitsPerMinute,
    Map<String, Integer> costs,
    Duration deadline,
    Clock clock,
    RandomGenerator random) {
  /// One of so many units is kept for finding, so that a page can always say which rows there are.
  private static final int KEPT_FOR_FINDING = 20;

  /// One of so many units is kept for reading: thirty messages of the usual minute.
  private static final int KEPT_FOR_READING = 10;

  public PolicySettings {
    costs = Map.copyOf(costs);
  }

  /// With fewer units the dearest call could never be made.
  public static int leastUnitsPerMinute(Map<String, Integer> costs) {
    return IntStream.iterate(1, units -> units + 1)
        .filter(units ->
            Stream.of(GmailMethod.values())
                .allMatch(method -> method.units(costs) <= units - kept(units, QuotaClass.ROWS)))
        .findFirst()
        .orElseThrow();
  }

  SlidingQuotaWindow spending() {
    return new SlidingQuotaWindow(unitsPerMinute);
  }

  /// How many units of a minute a call leaves to others.
  int kept(QuotaClass share) {
    return kept(unitsPerMinute, share);
  }

  private static int kept(int units, QuotaClass share) {
    return switch (share) {
      case ROWS -> units / KEPT_FOR_FINDING + units / KEPT_FOR_READING;
      case READING -> units / KEPT_FOR_FINDING;
      case FINDING -> 0;
    };
  }
}
