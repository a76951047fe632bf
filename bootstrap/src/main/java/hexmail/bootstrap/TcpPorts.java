package hexmail.bootstrap;

import hexmail.bootstrap.configuration.NotStartable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;

/// TCP ports given on the command line.
final class TcpPorts {
  private static final int HIGHEST = 65_535;

  private TcpPorts() {}

  static int valid(String option, int port) {
    if (port < 0 || port > HIGHEST) {
      throw new NotStartable(List.of(option + ": must be a number from 0 to " + HIGHEST));
    }
    return port;
  }

  /// The port itself, or a free one for 0. The front needs its port before it listens: it is part
  /// of the redirect URI.
  static int resolve(int port) {
    if (port != 0) {
      return port;
    }
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
