package hexmail.testkit.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that only a test moves. Always in UTC.
public final class AdjustableClock extends Clock {
  private final AtomicReference<Instant> now;

  public AdjustableClock(Instant start) {
    this.now = new AtomicReference<>(start);
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
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
