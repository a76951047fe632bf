package archfixtures.nobodysleeps.adapter.left;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// May do it and waits for others instead.
final class Idle {
  private Idle() {}

  static boolean run(CountDownLatch latch) throws InterruptedException {
    return latch.await(1, TimeUnit.SECONDS);
  }
}
