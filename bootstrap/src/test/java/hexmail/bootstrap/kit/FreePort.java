package hexmail.bootstrap.kit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/// Finds a port for a server whose address has to be known before it starts. The port lies below
/// those that an operating system gives to outgoing connections and to whoever asks for any port
/// (Linux: from 32768), so that hardly anybody takes it in between.
public final class FreePort {
  private static final int FIRST = 10_000;
  private static final int END = 32_000;
  private static final int MAX_ATTEMPTS = 1_000;

  private FreePort() {}

  public static int find() {
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, END);
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
