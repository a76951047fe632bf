package hexmail.testkit.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that only a test moves. It is in UTC, and moves those in other zones that are made of
/// it.
public final class AdjustableClock extends Clock {
  private final AtomicReference<Instant> now;
  private final ZoneId zone;

  public AdjustableClock(Instant start) {
    this(new AtomicReference<>(start), ZoneOffset.UTC);
  }

  private AdjustableClock(AtomicReference<Instant> now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  /// Moves forward by `time`, or back if it is negative.
  public void advance(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new AdjustableClock(now, other);
  }
}
