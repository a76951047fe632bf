package archfixtures.nobodysleeps.adapter.left;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/// Who sleeps, in every form.
final class Sleeps {
  private Sleeps() {}

  static void threads(Duration pause) throws InterruptedException {
    Thread.sleep(1);
    Thread.sleep(pause);
    TimeUnit.SECONDS.sleep(1);
  }

  static void locks() {
    LockSupport.park();
    LockSupport.parkUntil(1);
  }

  static LongConsumer byMethodReference() {
    return LockSupport::parkNanos;
  }
}
