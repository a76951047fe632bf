package hexmail.bootstrap.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Requests as no well-behaved client would write them.
final class RawHttp {
  private RawHttp() {}

  /// Everything that comes back, head and body, from the server of `site`.
  ///
  /// @param requestLine without the version
  /// @param headers whole lines; `Host` is added when none of them is one
  static String send(URI site, String requestLine, String... headers) {
    boolean named = Stream.of(headers).anyMatch(line -> line.startsWith("Host:"));
    String head =
        Stream.of(
                Stream.of(requestLine + " HTTP/1.1", "Connection: close"),
                named ? Stream.<String>of() : Stream.of("Host: " + site.getAuthority()),
                Stream.of(headers))
            .flatMap(lines -> lines)
            .collect(Collectors.joining("\r\n", "", "\r\n\r\n"));
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(head.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// The name of a cookie of `site`, where the port is part of it: `sid`, `tx` or `out`.
  static String cookie(URI site, String name) {
    return name + "-" + site.getPort();
  }

  /// The status of such an answer.
  static int status(String answer) {
    return Integer.parseInt(answer.split(" ", 3)[1]);
  }
}
