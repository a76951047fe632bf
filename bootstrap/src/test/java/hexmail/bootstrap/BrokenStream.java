package hexmail.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.bootstrap.kit.TestBrowser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.List;

/// A streamed answer as its bytes arrive. Read from the socket itself: HTTP clients may drop what
/// came just before a break, and the chunk that ends a whole answer can be seen only here.
///
/// @param lines the lines of the body
/// @param broken whether the connection ended before the answer did
record BrokenStream(List<String> lines, boolean broken) {
  private static final String LAST_CHUNK = "0\r\n\r\n";

  static BrokenStream read(TestBrowser browser, URI address) throws IOException {
    String answer = bytes(address, browser.cookieHeader(address));
    String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
    // Chunk sizes are on lines of their own (RFC 9112, section 7.1); lines of JSON begin with a
    // brace.
    return new BrokenStream(
        body.lines().filter(line -> line.startsWith("{")).toList(), !body.endsWith(LAST_CHUNK));
  }

  private static String bytes(URI address, String cookies) throws IOException {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      String request =
          "GET %s HTTP/1.1\r\nHost: %s\r\nCookie: %s\r\nConnection: close\r\n\r\n"
              .formatted(address.getPath(), address.getAuthority(), cookies);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return drain(socket.getInputStream()).toString(UTF_8);
    }
  }

  private static ByteArrayOutputStream drain(InputStream input) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try {
      input.transferTo(whole);
    } catch (IOException _) {
      // The break that is looked for may also come as a reset; what arrived until then counts.
      return whole;
    }
    return whole;
  }
}
