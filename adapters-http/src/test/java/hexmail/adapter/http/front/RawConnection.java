package hexmail.adapter.http.front;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;

/// A connection on which a test writes and reads every byte itself.
public final class RawConnection implements AutoCloseable {
  private static final String END = "\r\n\r\n";

  private final Socket socket;

  public RawConnection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(10_000);
  }

  public RawConnection write(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    return this;
  }

  /// Sends nothing more.
  public RawConnection end() throws IOException {
    socket.shutdownOutput();
    return this;
  }

  /// Sends a request with the cookies of `browser` as it is written, and reads the answer.
  ///
  /// @param start the method and the address
  /// @param rest further headers, each with its line end, and a body after an empty line
  public static String exchange(Browser browser, String start, String rest) throws IOException {
    try (RawConnection connection = new RawConnection(browser.port())) {
      return connection
          .write(
              "%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s%s%s"
                  .formatted(start, browser.cookieHeader(), rest, rest.contains(END) ? "" : "\r\n"))
          .readAll();
    }
  }

  /// Everything until the other side ends the connection, in whatever way.
  public String readAll() throws IOException {
    StringBuilder text = new StringBuilder();
    byte[] buffer = new byte[8_192];
    InputStream stream = socket.getInputStream();
    try {
      for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
        text.append(new String(buffer, 0, read, ISO_8859_1));
      }
    } catch (SocketException _) {
      // A reset is an end as well.
    }
    return text.toString();
  }

  /// Reads until `end` was read.
  public String readUntil(String end) throws IOException {
    StringBuilder text = new StringBuilder();
    while (text.indexOf(end) < 0) {
      int read = socket.getInputStream().read();
      if (read < 0) {
        throw new IOException("The connection ended early");
      }
      text.append((char) read);
    }
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
