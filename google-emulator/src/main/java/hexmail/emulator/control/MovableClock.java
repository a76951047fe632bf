package hexmail.emulator.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that goes with another one, at a distance that can be changed. The distance is not kept:
/// a start begins without one. Safe for use by many threads.
public final class MovableClock extends Clock {
  private final Clock origin;
  private final AtomicReference<Duration> distance;

  public MovableClock(Clock origin) {
    this(origin, new AtomicReference<>(Duration.ZERO));
  }

  private MovableClock(Clock origin, AtomicReference<Duration> distance) {
    this.origin = origin;
    this.distance = distance;
  }

  /// Moves the time by so much; backwards when `step` is negative.
  public void advance(Duration step) {
    distance.updateAndGet(now -> now.plus(step));
  }

  /// From now on it is `time`, and goes on from there.
  public void set(Instant time) {
    distance.set(Duration.between(origin.instant(), time));
  }

  /// Goes exactly with the other clock again.
  public void reset() {
    distance.set(Duration.ZERO);
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
    return new MovableClock(origin.withZone(zone), distance);
  }
}
