package hexmail.benchmarks.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Hexmail as it is distributed, in a process of its own, on an empty SQLite database.
final class Distribution {
  /// A page of the list for programs.
  static final String API = "/api/v1/accounts/0/messages?size=50&label=INBOX";

  private static final Pattern STATE = Pattern.compile("[?&]state=([^&]+)");
  private static final int MOST_TRIES = 600;

  private final Path folder;
  private final String google;
  private final HttpClient client = HttpClient.newHttpClient();

  /// @param folder has `bin` and `lib`
  /// @param google the root of a [CannedGoogle]
  Distribution(Path folder, String google) {
    this.folder = folder;
    this.google = google;
  }

  /// Starts it, signs people in, and lets it index their messages.
  ServerProcess start(String name, List<String> options, int people)
      throws IOException, InterruptedException {
    int port = freePort();
    Path data = Files.createTempDirectory("hexmail-web");
    ProcessBuilder builder = new ProcessBuilder(folder.resolve("bin/hexmail").toString(), "serve");
    builder.environment().putAll(configuration(port, data));
    builder.environment().put("JAVA_OPTS", String.join(" ", options));
    builder.redirectErrorStream(true).redirectOutput(data.resolve("log").toFile());
    ServerProcess server = new ServerProcess(name, builder.start(), port, List.of());
    await(server, data.resolve("log"));
    List<String> cookies = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      cookies.add(signIn(port, "person-" + person));
    }
    for (String cookie : cookies) {
      index(port, cookie);
    }
    return server.with(cookies);
  }

  private void index(int port, String cookie) throws IOException, InterruptedException {
    for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
      String page = get(port, API, cookie).body();
      if (!page.contains("\"current\":false") && !page.contains("\"loading\":true")) {
        return;
      }
      Thread.sleep(50);
    }
    throw new IOException("The messages are not indexed");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private Map<String, String> configuration(int port, Path data) throws IOException {
    Path client = data.resolve("client_secrets.json");
    String base = "http://127.0.0.1:" + port;
    Files.writeString(
        client,
        """
        {"web":{"client_id":"benchmark","client_secret":"benchmark",
        "auth_uri":"%1$s/auth","token_uri":"%1$s/token",
        "redirect_uris":["%2$s/oauth2/callback"]}}
        """
            .formatted(google, base));
    return Map.ofEntries(
        Map.entry("HEXMAIL_BASE_URL", base),
        Map.entry("HEXMAIL_PORT", Integer.toString(port)),
        Map.entry("HEXMAIL_CLIENT_SECRETS", client.toString()),
        Map.entry("HEXMAIL_DATABASE_URL", "jdbc:sqlite:" + data.resolve("mail.db")),
        Map.entry("HEXMAIL_KEYSET", data.resolve("keyset.json").toString()),
        Map.entry("HEXMAIL_GMAIL_ROOT_URL", google + "/"),
        Map.entry("HEXMAIL_USERINFO_URI", google + "/userinfo"),
        Map.entry("HEXMAIL_REVOKE_URI", google + "/revoke"),
        Map.entry("HEXMAIL_JWKS_URI", "none"),
        Map.entry("HEXMAIL_QUOTA_UNITS_PER_MINUTE", "100000000"),
        Map.entry("HEXMAIL_SIGN_INS_PER_MINUTE", "100000"));
  }

  private void await(ServerProcess server, Path log) throws IOException, InterruptedException {
    for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
      try {
        get(server.port(), "/login", "");
        return;
      } catch (IOException notYet) {
        if (!server.process().isAlive()) {
          throw new IOException(Files.readString(log, UTF_8), notYet);
        }
        Thread.sleep(50);
      }
    }
    throw new IOException("Hexmail does not start: " + Files.readString(log, UTF_8));
  }

  /// As a browser: the redirect to Google has the state, and its way back a code. Returns the
  /// cookie of the session.
  private String signIn(int port, String person) throws IOException, InterruptedException {
    HttpResponse<String> begun = begin(port);
    // A busy disk can make the store unavailable for a moment.
    for (int again = 0; again < 5 && begun.statusCode() == 503; again++) {
      begun = begin(port);
    }
    Matcher state = STATE.matcher(begun.headers().firstValue("Location").orElse(""));
    if (!state.find()) {
      throw new IOException("No redirect to Google: status " + begun.statusCode());
    }
    HttpResponse<String> ended =
        get(
            port,
            "/oauth2/callback?code=" + person + "&state=" + state.group(1),
            cookie(begun, "tx"));
    return cookie(ended, "sid");
  }

  private HttpResponse<String> begin(int port) throws IOException, InterruptedException {
    return send(
        request(port, "/login", "")
            .header("Origin", "http://127.0.0.1:" + port)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("")));
  }

  private static String cookie(HttpResponse<String> answer, String name) throws IOException {
    return answer.headers().allValues("Set-Cookie").stream()
        .map(line -> line.substring(0, line.indexOf(';')))
        .filter(pair -> pair.startsWith(name + "-"))
        .findFirst()
        .orElseThrow(() -> new IOException("No cookie " + name + ": " + answer.body()));
  }

  private HttpResponse<String> get(int port, String path, String cookie)
      throws IOException, InterruptedException {
    return send(request(port, path, cookie));
  }

  private static HttpRequest.Builder request(int port, String path, String cookie) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    return cookie.isEmpty() ? builder : builder.header("Cookie", cookie);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /// A page as the first person of `server` gets it.
  String page(ServerProcess server, String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(server.port(), path, server.cookies().getFirst());
    if (answer.statusCode() != 200) {
      throw new IOException(path + ": HTTP status " + answer.statusCode());
    }
    return answer.body();
  }
}
