package hexmail.benchmarks.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/// Jetty without anything above it: answers every request with the bytes of a page.
final class BareServer extends Handler.Abstract {
  private final byte[] page;

  private BareServer(byte[] page) {
    this.page = page;
  }

  /// Runs until its input ends.
  ///
  /// @param arguments the file with the page
  public static void main(String[] arguments) throws Exception {
    run(new BareServer(Files.readAllBytes(Path.of(arguments[0]))));
  }

  /// Serves with `handler` until the input of this process ends. Prints the port.
  static void run(Handler handler) throws Exception {
    Server server = new Server();
    ServerConnector connector =
        new ServerConnector(server, new HttpConnectionFactory(new HttpConfiguration()));
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(handler);
    server.start();
    serve(connector.getLocalPort());
    server.stop();
  }

  /// Prints the port and waits for the end of the input.
  static void serve(int port) throws Exception {
    new PrintStream(System.out, true, UTF_8).println(port);
    while (System.in.read() >= 0) {
      // Nothing is expected but the end.
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    response.setStatus(200);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
    response.write(true, ByteBuffer.wrap(page), callback);
    return true;
  }
}
