package hexmail.benchmarks.stress.worker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/// A clock that is ahead of another one by a variable offset.
final class ShiftedClock extends Clock {
  private final Clock origin;
  private final Supplier<Duration> offset;

  ShiftedClock(Clock origin, Supplier<Duration> offset) {
    this.origin = origin;
    this.offset = offset;
  }

  @Override
  public Instant instant() {
    return origin.instant().plus(offset.get());
  }

  @Override
  public ZoneId getZone() {
    return origin.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new ShiftedClock(origin.withZone(zone), offset);
  }
}
