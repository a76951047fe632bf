package hexmail.bootstrap;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;

/// The two kinds of time that the application needs.
///
/// @param timeOfDay also says in which zone pages show times
/// @param monotonic measures intervals and is never set back; its epoch has no meaning
public record Clocks(Clock timeOfDay, InstantSource monotonic) {
  /// With the monotonic time of this machine.
  static Clocks of(Clock timeOfDay) {
    return new Clocks(timeOfDay, () -> Instant.ofEpochSecond(0, System.nanoTime()));
  }
}
