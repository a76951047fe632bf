package hexmail.adapter.http.front;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.domain.account.Account;
import hexmail.domain.secret.State;
import hexmail.testkit.memory.InMemoryAuthorizationServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser that keeps cookies by name and follows no redirect.
public final class Browser {
  private static final Pattern STATE = Pattern.compile("state=([A-Za-z0-9_-]+)");

  public final Map<String, String> cookies = new LinkedHashMap<>();
  private final int port;
  private final HttpClient client = HttpClient.newHttpClient();

  public Browser(int port) {
    this.port = port;
  }

  /// Closes its connections, so that a front that stops need not wait for them.
  public void close() {
    client.shutdownNow();
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  /// Posts a form from one of our own pages.
  public HttpResponse<String> post(String path, Map<String, String> fields) {
    return post(path, fields, "Sec-Fetch-Site", "same-origin");
  }

  public HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        request(path, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  public HttpResponse<String> send(String method, String path) {
    return send(
        request(path, "Sec-Fetch-Site", "same-origin").method(method, BodyPublishers.noBody()));
  }

  int port() {
    return port;
  }

  /// The header of its cookies, with its line end; empty when it has none.
  String cookieHeader() {
    return cookies.isEmpty() ? "" : "Cookie: " + cookieText() + "\r\n";
  }

  private String cookieText() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  public HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookieText());
    }
    return request;
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    HttpResponse<String> response = exchange(request.build(), BodyHandlers.ofString());
    response.headers().allValues("Set-Cookie").forEach(this::keep);
    return response;
  }

  public <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return client.send(request, handler);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private void keep(String header) {
    String[] pair = header.substring(0, header.indexOf(';')).split("=", 2);
    if (header.contains("Max-Age=0")) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }

  /// Posts the sign-in form and returns the state in the address at Google.
  public State begin(Map<String, String> fields) {
    return state(post("/login", fields));
  }

  public static State state(HttpResponse<?> response) {
    Matcher matcher = STATE.matcher(location(response));
    if (!matcher.find()) {
      throw new AssertionError("No state in the address");
    }
    return new State(matcher.group(1));
  }

  public static String location(HttpResponse<?> response) {
    return response.headers().firstValue("Location").orElse("");
  }

  public HttpResponse<String> signIn(InMemoryAuthorizationServer google, Account account) {
    return callback(google, begin(Map.of()), account);
  }

  /// The person consents, and Google sends the browser back.
  public HttpResponse<String> callback(
      InMemoryAuthorizationServer google, State state, Account account) {
    return get(
        "/oauth2/callback?state="
            + state.reveal()
            + "&code="
            + URLEncoder.encode(google.consent(state, account).reveal(), UTF_8));
  }
}
