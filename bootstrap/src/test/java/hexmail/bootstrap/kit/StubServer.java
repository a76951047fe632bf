package hexmail.bootstrap.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// An HTTP server of the JDK on a free port of loopback. It shares no code with the local Google.
public final class StubServer implements AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<String> unanswered = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  private StubServer(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
  }

  /// What was asked.
  ///
  /// @param parameters those of the query, or of the form that was posted
  public record Request(String method, URI address, Map<String, String> parameters, String bearer) {
    public String parameter(String name) {
      return parameters.getOrDefault(name, "");
    }

    public String lastSegment() {
      return address.getPath().substring(address.getPath().lastIndexOf('/') + 1);
    }
  }

  public record Answer(int status, Map<String, String> headers, String body) {
    public static Answer json(int status, String body) {
      return new Answer(status, Map.of("Content-Type", "application/json"), body);
    }

    public static Answer html(String body) {
      return new Answer(200, Map.of("Content-Type", "text/html; charset=utf-8"), body);
    }

    public static Answer redirect(String location) {
      return new Answer(302, Map.of("Location", location), "");
    }
  }

  public static StubServer start() {
    try {
      StubServer small =
          new StubServer(
              HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
      small.on("/", request -> small.refuse(request.method() + " " + request.address().getPath()));
      small.server.start();
      return small;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Answers requests for `path`, and those below it unless it has a handler of its own.
  public StubServer on(String path, Function<Request, Answer> handler) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            send(exchange, handler.apply(request(exchange)));
          }
        });
    return this;
  }

  public URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /// What it was asked for and has not.
  public List<String> unanswered() {
    return List.copyOf(unanswered);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }

  public static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private Answer refuse(String what) {
    unanswered.add(what);
    return Answer.json(404, "{}");
  }

  private static Request request(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    String bearer =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse("");
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI(),
        parameters(body.isEmpty() ? query : body),
        bearer.replaceFirst("^Bearer ", ""));
  }

  private static Map<String, String> parameters(String text) {
    Map<String, String> parameters = new HashMap<>();
    for (String pair : text.isEmpty() ? new String[0] : text.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      parameters.put(
          URLDecoder.decode(parts[0], UTF_8),
          parts.length == 1 ? "" : URLDecoder.decode(parts[1], UTF_8));
    }
    return parameters;
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    byte[] body = answer.body().getBytes(UTF_8);
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
