package hexmail.emulator.control;

import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.io.Connection;

/// Counts the TCP connections that clients open. Safe for use by many threads.
final class ConnectionCounter implements Connection.Listener {
  private final AtomicInteger opened = new AtomicInteger();

  @Override
  public void onOpened(Connection connection) {
    opened.incrementAndGet();
  }

  @Override
  public void onClosed(Connection connection) {
    // Only opened connections are counted.
  }

  int opened() {
    return opened.get();
  }

  void reset() {
    opened.set(0);
  }
}
