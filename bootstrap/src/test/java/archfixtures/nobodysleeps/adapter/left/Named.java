package archfixtures.nobodysleeps.adapter.left;

import java.util.concurrent.locks.LockSupport;

/// May do it.
final class Named {
  private Named() {}

  static void run() {
    LockSupport.parkNanos(1);
  }
}
