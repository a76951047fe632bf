package hexmail.emulator.fault;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Holds answers back until their time has come or the server closes. Safe for use by many threads.
public final class ResponseDelay implements AutoCloseable {
  private final CountDownLatch closed = new CountDownLatch(1);

  /// Returns after `delay`, or when this is closed. The time is the machine's, not the moved one.
  public void await(Duration delay) throws InterruptedException {
    if (delay.isPositive()) {
      boolean _ = closed.await(delay.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  /// Lets every answer go.
  @Override
  public void close() {
    closed.countDown();
  }
}
