package hexmail.testkit.memory;

import hexmail.domain.outage.Outage;
import hexmail.domain.outage.StoreUnavailable;

/// The switch of the stores that can be out of order.
final class Breakdown {
  private volatile boolean down;

  void down(boolean now) {
    down = now;
  }

  void check() {
    if (down) {
      throw new StoreUnavailable(Outage.UNREACHABLE, "The store is out of order");
    }
  }
}
