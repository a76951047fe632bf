package hexmail.adapter.google.policy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The settings of the policy.
///
/// @param unitsPerMinute the quota of one account
/// @param costs units by Google's names of methods, where they differ from the usual ones
/// @param timeout for an interactive answer as a whole, and for each request of the background
/// @param contentTimeout the same for whole messages and conversations, which can be large
/// @param time monotonic
/// @param random safe for use by many threads
public record PolicySettings(
    int unitsPerMinute,
    Map<String, Integer> costs,
    Duration timeout,
    Duration contentTimeout,
    InstantSource time,
    RandomGenerator random) {
  public PolicySettings {
    costs = Map.copyOf(costs);
  }

  /// The smallest quota under which every method can be called.
  public static int leastUnitsPerMinute(Map<String, Integer> costs) {
    return IntStream.iterate(1, units -> units + 1)
        .filter(units ->
            Stream.of(GmailMethod.values())
                .allMatch(
                    method -> method.units(costs) <= units - QuotaClass.SUMMARIES.reserved(units)))
        .findFirst()
        .orElseThrow();
  }
}
