package hexmail.emulator;

/// Another program listens on the port of the local Google.
public final class PortTaken extends RuntimeException {
  private final int port;

  PortTaken(int port) {
    super("port " + port + " is taken by another program");
    this.port = port;
  }

  public int port() {
    return port;
  }
}
