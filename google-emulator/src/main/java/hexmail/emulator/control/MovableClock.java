package hexmail.emulator.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/// A clock at an adjustable offset from another clock. A restart sets the offset to zero. Safe for
/// use by many threads.
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

  /// Moves the time by `step`; backwards when it is negative.
  public void advance(Duration step) {
    distance.updateAndGet(now -> now.plus(step));
  }

  /// Sets the time, from which the clock goes on.
  public void set(Instant time) {
    distance.set(Duration.between(origin.instant(), time));
  }

  /// Sets the offset to zero.
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
