package hexmail.benchmarks.stress.worker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/// A clock that is ahead of another one by a distance that others decide.
final class ShiftedClock extends Clock {
  private final Clock origin;
  private final Supplier<Duration> distance;

  ShiftedClock(Clock origin, Supplier<Duration> distance) {
    this.origin = origin;
    this.distance = distance;
  }

  @Override
  public Instant instant() {
    return origin.instant().plus(distance.get());
  }

  @Override
  public ZoneId getZone() {
    return origin.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new ShiftedClock(origin.withZone(zone), distance);
  }
}
