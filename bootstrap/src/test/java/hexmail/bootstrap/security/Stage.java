package hexmail.bootstrap.security;

import hexmail.bootstrap.Wiring;
import hexmail.bootstrap.configuration.Configuration;
import hexmail.bootstrap.configuration.GoogleClient;
import hexmail.bootstrap.kit.TestBrowser;
import hexmail.bootstrap.kit.TestBrowser.Page;
import hexmail.emulator.LocalGoogle;
import hexmail.emulator.LocalGoogleSettings;
import hexmail.emulator.control.Control;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.mail.MailSource;
import hexmail.testkit.time.AdjustableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// The wired application on a database of its own, the local Google, and a middleman between them
/// who can change what Google says. The clock stands still until a check moves it.
final class Stage implements AutoCloseable {
  static final String ADA = "ada@example.com";
  static final String GRACE = "grace@example.com";
  static final Instant NOON = Instant.parse("2026-11-16T12:00:00Z");
  static final String CALLBACK = "/oauth2/callback";
  static final String API = "/api/v1/accounts";

  private static final int MESSAGES = 12;
  private static final String UNLIMITED = "1000000";

  private final Deque<AutoCloseable> closing = new ArrayDeque<>();
  private final AdjustableClock clock = new AdjustableClock(NOON);
  private final Path data;
  private final LocalGoogle google;
  private final Middleman middleman;
  private final URI address;

  private Stage(Path data, Map<String, String> settings) {
    this.data = data;
    google =
        LocalGoogle.start(
            new LocalGoogleSettings(
                0,
                data.resolve("google"),
                clock,
                new SecureRandom(),
                new MailSource.Sample(MESSAGES)));
    google.control().quota().off();
    closing.push(google);
    middleman = new Middleman(google.root());
    closing.push(middleman);
    int port = freePort();
    address = URI.create("http://localhost:" + port);
    Map<String, String> values = new HashMap<>(values(port));
    values.putAll(settings);
    Configuration configuration = Configuration.require(values);
    String redirectUri = configuration.web().redirectUri().toString();
    GoogleClient client =
        GoogleClient.parse(middleman.tokensFrom(google.clientSecrets(redirectUri)), configuration);
    closing.push(Wiring.start(configuration, client, UnaryOperator.identity(), clock));
  }

  static Stage start(Path data) {
    return start(data, Map.of());
  }

  /// @param settings keys of the configuration, beside those that the stage needs
  static Stage start(Path data, Map<String, String> settings) {
    return new Stage(data, settings);
  }

  private Map<String, String> values(int port) {
    return Map.of(
        "HEXMAIL_PORT", Integer.toString(port),
        "HEXMAIL_DATABASE_URL", "jdbc:sqlite:" + front().resolve("hexmail.db"),
        "HEXMAIL_KEYSET", front().resolve("keyset.json").toString(),
        "HEXMAIL_GMAIL_ROOT_URL", google.root().resolve("/").toString(),
        "HEXMAIL_USERINFO_URI", middleman.at("/userinfo").toString(),
        "HEXMAIL_REVOKE_URI", google.root().resolve("/revoke").toString(),
        "HEXMAIL_JWKS_URI", middleman.at("/certs").toString(),
        "HEXMAIL_SIGN_INS_PER_MINUTE", UNLIMITED);
  }

  AdjustableClock clock() {
    return clock;
  }

  Control google() {
    return google.control();
  }

  Middleman middleman() {
    return middleman;
  }

  Database database() {
    return new Database(front().resolve("hexmail.db"));
  }

  /// The folder of everything that the application keeps.
  Path front() {
    return data.resolve("front");
  }

  URI at(String path) {
    return address.resolve(path);
  }

  /// A browser without cookies. It is closed with the stage.
  TestBrowser browser() {
    TestBrowser browser = new TestBrowser();
    closing.push(browser);
    return browser;
  }

  /// Signs in from the landing page, with consent to everything; the page it ends on.
  Page signIn(TestBrowser browser, String email) {
    return browser.signIn(browser.open(at("/")), "Sign in with Google", email);
  }

  /// Posts the sign-in form of `browser`; the address at Google that it is sent to.
  URI begin(TestBrowser browser, String next) {
    browser.get(at("/login"));
    return Ask.location(post(browser, "/login", Map.of("next", next)));
  }

  /// Posts a form as a page of this site does.
  Ask.Reply post(TestBrowser browser, String path, Map<String, String> form) {
    return Ask.post(
        at(path), form, "Sec-Fetch-Site", "same-origin", "Cookie", browser.cookieHeader(address));
  }

  /// Consents as `email` at the address that `begin` told; where Google then sends the browser.
  URI consent(URI authorization, String email) {
    return new Consent(authorization, email).everything();
  }

  /// How often codes or refresh tokens were exchanged.
  int exchanges() {
    return google().count(Endpoint.TOKEN);
  }

  /// How often Gmail was called.
  int mailCalls() {
    return List.of(Endpoint.PROFILE, Endpoint.MESSAGES_LIST, Endpoint.MESSAGES_GET, Endpoint.LABELS)
        .stream()
        .mapToInt(google()::count)
        .sum();
  }

  /// Whether this browser is signed in.
  boolean isSignedIn(TestBrowser browser) {
    return browser.get(at(API)).statusCode() == 200;
  }

  @Override
  public void close() {
    while (!closing.isEmpty()) {
      try {
        closing.pop().close();
      } catch (Exception failure) {
        throw new AssertionError(failure);
      }
    }
  }

  private static int freePort() {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
