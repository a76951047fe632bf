package hexmail.emulator;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import hexmail.emulator.grants.GoogleAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Sends HTTP requests to a local Google, as a browser and a client do. It keeps cookies and
/// follows no redirect.
public final class BrowserClient implements AutoCloseable {
  public static final String REDIRECT = "http://localhost:8080/oauth2/callback";
  public static final String MAIL = "https://www.googleapis.com/auth/gmail.readonly";
  public static final String SCOPES = "openid email profile " + MAIL;

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final Supplier<LocalGoogle> google;

  public BrowserClient(Supplier<LocalGoogle> google) {
    this.google = google;
  }

  /// The parameters of a valid authorization request, with changes; a value of "" removes one.
  public static Map<String, String> request(String... changes) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("client_id", "hexmail-demo.apps.googleusercontent.com");
    parameters.put("redirect_uri", REDIRECT);
    parameters.put("response_type", "code");
    parameters.put("scope", SCOPES);
    parameters.put("access_type", "offline");
    parameters.put("state", "the state/&");
    for (int i = 0; i < changes.length; i += 2) {
      parameters.put(changes[i], changes[i + 1]);
    }
    parameters.values().removeIf(String::isEmpty);
    return parameters;
  }

  public HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(google.get().root().resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  public HttpResponse<String> authorize(Map<String, String> parameters) {
    return get("/o/oauth2/v2/auth?" + form(parameters));
  }

  public HttpResponse<String> post(String path, Map<String, String> parameters, String... headers) {
    return post(path, form(parameters), headers);
  }

  public HttpResponse<String> post(String path, String form, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(google.get().root().resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  public HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Presses the button of this account on the page that asks who signs in.
  public HttpResponse<String> choose(Map<String, String> request, GoogleAccount account) {
    return get("/signin/account?" + form(request) + "&account=" + account.subject());
  }

  /// Signs the account in to the browser, with a new consent when one is missing.
  public void signIn(GoogleAccount account) {
    choose(request(), account);
  }

  /// Presses "Allow" with these boxes ticked.
  public HttpResponse<String> allow(
      Map<String, String> request, GoogleAccount account, String... ticked) {
    String boxes =
        Stream.of(ticked).map(scope -> "&granted=" + encode(scope)).collect(Collectors.joining());
    return post(
        "/signin/consent",
        form(request) + "&account=" + account.subject() + "&decision=allow" + boxes);
  }

  /// The parameters of a redirect to the client.
  public static Map<String, String> back(HttpResponse<String> response) {
    String location = response.headers().firstValue("Location").orElseThrow();
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : URI.create(location).getRawQuery().split("&", -1)) {
      String[] parts = pair.split("=", 2);
      parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return parameters;
  }

  /// The code in a redirect to the client.
  public static String codeIn(HttpResponse<String> response) {
    return Objects.requireNonNull(back(response).get("code"));
  }

  /// A new code for all scopes.
  public String code(GoogleAccount account, String... changes) {
    return codeIn(allow(request(changes), account, MAIL));
  }

  /// The form of a code exchange, with changes; a value of "" removes one.
  public Map<String, String> exchange(String code, String... changes) {
    Map<String, String> parameters = new HashMap<>();
    parameters.put("grant_type", "authorization_code");
    parameters.put("code", code);
    parameters.put("redirect_uri", REDIRECT);
    return withClient(parameters, changes);
  }

  public Map<String, String> refresh(String refreshToken, String... changes) {
    Map<String, String> parameters = new HashMap<>();
    parameters.put("grant_type", "refresh_token");
    parameters.put("refresh_token", refreshToken);
    return withClient(parameters, changes);
  }

  private Map<String, String> withClient(Map<String, String> parameters, String... changes) {
    parameters.put("client_id", "hexmail-demo.apps.googleusercontent.com");
    parameters.put("client_secret", secret());
    for (int i = 0; i < changes.length; i += 2) {
      parameters.put(changes[i], changes[i + 1]);
    }
    parameters.values().removeIf(String::isEmpty);
    return parameters;
  }

  public String secret() {
    return json(google.get().clientSecrets(REDIRECT))
        .getAsJsonObject("web")
        .get("client_secret")
        .getAsString();
  }

  /// Consents to all scopes, also a second time, and exchanges the code.
  public JsonObject tokens(GoogleAccount account) {
    return json(post("/token", exchange(code(account, "prompt", "consent"))).body());
  }

  public HttpResponse<String> profile(String accessToken) {
    return get("/gmail/v1/users/me/profile", "Authorization", "Bearer " + accessToken);
  }

  public static JsonObject json(String text) {
    return new Gson().fromJson(text, JsonObject.class);
  }

  public static String form(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(parameter -> parameter.getKey() + "=" + encode(parameter.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    client.close();
  }
}
