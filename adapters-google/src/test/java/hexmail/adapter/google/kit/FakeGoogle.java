package hexmail.adapter.google.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hexmail.adapter.google.GoogleAdapter;
import hexmail.adapter.google.GoogleAdapter.Client;
import hexmail.adapter.google.GoogleAdapter.Deadlines;
import hexmail.adapter.google.GoogleAdapter.Endpoints;
import hexmail.adapter.google.GoogleAdapter.Limits;
import hexmail.adapter.google.GoogleAdapter.Settings;
import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Scopes;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.secret.AccessToken;
import hexmail.domain.secret.ClientSecret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// A server on loopback that gives recorded answers by path and remembers the requests.
public final class FakeGoogle implements AutoCloseable {
  public static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  public static final AccountId PERSON = new AccountId("108204268033311374519");
  public static final String CLIENT_ID = "hexmail-client.apps.example.com";
  public static final String CLIENT_SECRET = "the-client-secret-canary";
  public static final URI REDIRECT_URI = URI.create("http://localhost:8080/oauth2/callback");
  public static final String GMAIL = "https://www.googleapis.com/auth/gmail.readonly";
  public static final Scopes SCOPES = Scopes.parse("openid email profile " + GMAIL);
  public static final Deadlines SHORT =
      new Deadlines(Duration.ofSeconds(2), Duration.ofMillis(1_500), Duration.ofMillis(1_500));

  /// Time stands still in most tests, so that units that are spent never come back.
  public static final Limits PLENTY = new Limits(1_000_000, Map.of(), true);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Function<Request, Answer>> answers = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  public FakeGoogle() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /// A request as it came.
  ///
  /// @param parameters of the query and of a form, the last one of each name
  public record Request(
      String method, String path, Map<String, String> parameters, Map<String, String> headers) {
    public String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
  }

  public record Answer(int status, Map<String, String> headers, String body) {
    public static Answer json(int status, String body) {
      return new Answer(status, Map.of("Content-Type", "application/json; charset=UTF-8"), body);
    }

    /// An error of Google's APIs.
    public static Answer error(int status, String reason, String message) {
      return json(
          status,
          """
          {"error":{"code":%d,"message":"%s",
           "errors":[{"message":"%s","domain":"global","reason":"%s"}],"status":"X"}}
          """
              .formatted(status, message, message, reason));
    }

    public static Answer html(int status) {
      return new Answer(
          status, Map.of("Content-Type", "text/html"), "<html><body>Sorry</body></html>");
    }

    public Answer with(String name, String value) {
      Map<String, String> more = new TreeMap<>(headers);
      more.put(name, value);
      return new Answer(status, more, body);
    }
  }

  public FakeGoogle on(String path, Function<Request, Answer> answer) {
    answers.put(path, answer);
    return this;
  }

  public FakeGoogle on(String path, Answer answer) {
    return on(path, _ -> answer);
  }

  public FakeGoogle json(String path, String body) {
    return on(path, Answer.json(200, body));
  }

  public List<Request> requests() {
    return List.copyOf(requests);
  }

  /// The only request there was.
  public Request request() {
    if (requests.size() != 1) {
      throw new AssertionError("There were " + requests.size() + " requests, not one");
    }
    return requests.getFirst();
  }

  public Endpoints endpoints(@Nullable String keySet) {
    return new Endpoints(
        at("/o/oauth2/v2/auth"),
        at("/token"),
        at("/v1/userinfo"),
        at("/revoke"),
        at("/"),
        keySet == null ? null : at(keySet),
        Endpoints.GOOGLE_ISSUERS);
  }

  public URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /// Leave to read the mailbox of one person, for somebody who waits.
  public static MailboxAccess access(String token) {
    return new MailboxAccess(PERSON, new AccessToken(token), Urgency.WAITED_FOR);
  }

  /// An adapter that does not verify id tokens.
  public GoogleAdapter adapter() {
    return adapter(settings(endpoints(null)));
  }

  public static GoogleAdapter adapter(Settings settings) {
    return GoogleAdapter.over(settings, Clock.fixed(NOW, ZoneOffset.UTC), new SecureRandom());
  }

  /// An adapter that never asks for several messages in one request.
  public GoogleAdapter withoutBatches() {
    return adapter(settings(endpoints(null), new Limits(1_000_000, Map.of(), false)));
  }

  public static Settings settings(Endpoints endpoints) {
    return settings(endpoints, PLENTY);
  }

  public static Settings settings(Endpoints endpoints, Limits limits) {
    return new Settings(
        new Client(CLIENT_ID, new ClientSecret(CLIENT_SECRET), REDIRECT_URI),
        endpoints,
        SCOPES,
        SHORT,
        limits);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    Request request = read(exchange);
    requests.add(request);
    Answer answer = answers.getOrDefault(request.path(), _ -> Answer.html(404)).apply(request);
    byte[] body = body(answer);
    try (exchange) {
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static byte[] body(Answer answer) throws IOException {
    byte[] body = answer.body().getBytes(UTF_8);
    if (!answer.headers().containsKey("Content-Encoding")) {
      return body;
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
      packing.write(body);
    }
    return packed.toByteArray();
  }

  private static Request read(HttpExchange exchange) throws IOException {
    Map<String, String> parameters = new TreeMap<>();
    decode(exchange.getRequestURI().getRawQuery(), parameters);
    decode(new String(exchange.getRequestBody().readAllBytes(), UTF_8), parameters);
    Map<String, String> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    return new Request(
        exchange.getRequestMethod(), exchange.getRequestURI().getPath(), parameters, headers);
  }

  private static void decode(@Nullable String form, Map<String, String> parameters) {
    if (form == null || form.isEmpty()) {
      return;
    }
    for (String pair : List.of(form.split("&", -1))) {
      int equals = pair.indexOf('=');
      parameters.put(
          URLDecoder.decode(pair.substring(0, equals), UTF_8),
          URLDecoder.decode(pair.substring(equals + 1), UTF_8));
    }
  }
}
