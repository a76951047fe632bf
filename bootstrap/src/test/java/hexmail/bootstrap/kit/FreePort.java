package hexmail.bootstrap.kit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/// Finds a port for a server whose address has to be known before it starts, so that it is free now
/// and is still free then. The ports lie below those that an operating system gives to outgoing
/// connections and to whoever asks for any port (Linux: from 32768). Processes that run beside one
/// another have ranges of their own, and each process uses its range in order.
public final class FreePort {
  private static final int FIRST = 10_000;
  private static final int RANGES = 55;
  private static final int PORTS_OF_A_RANGE = 400;

  private static final AtomicInteger NEXT = new AtomicInteger();

  private FreePort() {}

  public static int find() {
    int range = (int) (ProcessHandle.current().pid() % RANGES);
    for (int attempt = 0; attempt < PORTS_OF_A_RANGE; attempt++) {
      int port = FIRST + range * PORTS_OF_A_RANGE + NEXT.getAndIncrement() % PORTS_OF_A_RANGE;
      if (isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException("No port is free");
  }

  private static boolean isFree(int port) {
    try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
