package hexmail.emulator.fault;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Delays responses. Closing ends all delays. Safe for use by many threads.
public final class ResponseDelay implements AutoCloseable {
  private final CountDownLatch closed = new CountDownLatch(1);

  /// Returns after `delay`, or when this is closed. The time is real time, not that of the movable
  /// clock.
  public void await(Duration delay) throws InterruptedException {
    if (delay.isPositive()) {
      boolean _ = closed.await(delay.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  /// Ends every delay.
  @Override
  public void close() {
    closed.countDown();
  }
}
