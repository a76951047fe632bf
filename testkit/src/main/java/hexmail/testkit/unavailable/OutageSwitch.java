package hexmail.testkit.unavailable;

import hexmail.domain.outage.Outage;
import java.util.function.BiFunction;

/// The switch of what can be out of order.
final class OutageSwitch {
  private volatile boolean down;

  void down(boolean now) {
    down = now;
  }

  /// @param failure the port's exception, of the way it failed and a message
  void check(BiFunction<Outage, String, ? extends RuntimeException> failure) {
    if (down) {
      throw failure.apply(Outage.UNREACHABLE, "Out of order");
    }
  }
}
