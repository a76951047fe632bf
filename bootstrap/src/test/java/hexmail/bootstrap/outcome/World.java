package hexmail.bootstrap.outcome;

import static java.util.stream.Collectors.joining;

import hexmail.application.UseCases;
import hexmail.bootstrap.Wiring;
import hexmail.bootstrap.configuration.Configuration;
import hexmail.bootstrap.configuration.GoogleClient;
import hexmail.bootstrap.kit.FreePort;
import hexmail.bootstrap.kit.TestBrowser;
import hexmail.bootstrap.kit.TestBrowser.Page;
import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.GrantState;
import hexmail.emulator.LocalGoogle;
import hexmail.emulator.LocalGoogleSettings;
import hexmail.emulator.control.Control;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.mail.MailSource;
import hexmail.testkit.time.AdjustableClock;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/// The wired application and the local Google on one clock, which stands still until it is moved.
/// One world serves a whole table: each row begins where nobody has signed in and nothing is
/// disturbed.
final class World implements AutoCloseable {
  static final String ADA = "ada@example.com";
  static final String GRACE = "grace@example.com";
  static final String MAIL = "/u/0/mail";
  static final String API = "/api/v1/accounts/0/messages";

  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
  private static final int MESSAGES = 3;
  // The mail of a page is read in parts; how often is the affair of other tests.
  private static final Endpoint[] COUNTED = {
    Endpoint.AUTHORIZATION,
    Endpoint.TOKEN,
    Endpoint.USERINFO,
    Endpoint.REVOKE,
    Endpoint.MESSAGES_LIST
  };

  private final AdjustableClock clock = new AdjustableClock(NOON);
  private final AtomicReference<UseCases.Ports> ports = new AtomicReference<>();
  private final Deque<AutoCloseable> closing = new ArrayDeque<>();
  private final LocalGoogle google;
  private final URI address;
  private TestBrowser browser = new TestBrowser();

  World(Path data) {
    this(data, Map.of());
  }

  /// @param settings keys of the configuration, beside those that the world needs
  World(Path data, Map<String, String> settings) {
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
    int port = FreePort.find();
    address = URI.create("http://localhost:" + port);
    Map<String, String> values = values(data, port);
    values.putAll(settings);
    Configuration configuration = Configuration.require(values);
    GoogleClient client =
        GoogleClient.parse(
            google.clientSecrets(configuration.web().redirectUri().toString()), configuration);
    closing.push(
        Wiring.start(
            configuration,
            client,
            own -> {
              ports.set(own);
              return own;
            },
            clock));
  }

  private Map<String, String> values(Path data, int port) {
    Map<String, String> values = new HashMap<>();
    values.put("HEXMAIL_PORT", Integer.toString(port));
    values.put("HEXMAIL_DATABASE_URL", "jdbc:sqlite:" + data.resolve("hexmail.db"));
    values.put("HEXMAIL_KEYSET", data.resolve("keyset.json").toString());
    values.put("HEXMAIL_GMAIL_ROOT_URL", google.root().resolve("/").toString());
    values.put("HEXMAIL_USERINFO_URI", google.root().resolve("/v1/userinfo").toString());
    values.put("HEXMAIL_REVOKE_URI", google.root().resolve("/revoke").toString());
    values.put("HEXMAIL_JWKS_URI", google.root().resolve("/oauth2/v3/certs").toString());
    values.put("HEXMAIL_SIGN_INS_PER_MINUTE", "1000000");
    // Grants die of old age before sessions do.
    values.put("HEXMAIL_SESSION_IDLE", "P365D");
    values.put("HEXMAIL_SESSION_MAX", "P365D");
    return values;
  }

  /// Nobody has signed in, nothing is disturbed, nothing was counted.
  void begin() {
    browser.close();
    browser = new TestBrowser();
    calm();
    for (String person : new String[] {ADA, GRACE}) {
      google().revokeGrants(person);
      ports.get().stores().credentials().remove(id(person));
    }
    google().resetCounts();
  }

  /// Nothing is disturbed any more.
  void calm() {
    google().clearFaults();
    google().oauth().clear();
  }

  /// Begins with Ada, who has signed in just now.
  void beginSignedIn() {
    begin();
    signIn().has(200);
    google().resetCounts();
  }

  void later(Duration time) {
    clock.advance(time);
  }

  Control google() {
    return google.control();
  }

  Page signIn() {
    return browser.signIn(browser.open(at("/")), "Sign in with Google", ADA);
  }

  /// Goes to Google from the accounts page, as somebody who is signed in.
  Page reconnect() {
    return browser.consent(browser.press(browser.open(at("/accounts")), "Reconnect"), ADA);
  }

  /// Goes on at Google, where a page may ask for consent.
  Page allow(Page page) {
    return browser.consent(page, ADA);
  }

  Page open(String path) {
    return browser.open(at(path));
  }

  /// What the API answers.
  Answer api(String path) {
    return new Answer(browser.get(at(path)));
  }

  URI at(String path) {
    return address.resolve(path);
  }

  /// What is stored of Ada.
  Optional<Credential> stored() {
    return ports.get().stores().credentials().find(id(ADA));
  }

  /// The state that is stored, and Google's word for it.
  String state() {
    return stored()
        .map(credential ->
            switch (credential.state()) {
              case GrantState.Active _ -> "active";
              case GrantState.ReauthenticationRequired(var reason, _) ->
                  "reauthentication: " + reason;
              case GrantState.Revoked(var reason, _) -> "revoked: " + reason;
            })
        .orElse("none");
  }

  /// How often each endpoint of Google was called since the row began.
  String calls() {
    return Stream.of(COUNTED)
        .filter(endpoint -> google().count(endpoint) > 0)
        .map(endpoint -> endpoint + " " + google().count(endpoint))
        .collect(joining(", "));
  }

  private AccountId id(String email) {
    return new AccountId(google().accounts().named(email).subject());
  }

  @Override
  public void close() {
    browser.close();
    while (!closing.isEmpty()) {
      try {
        closing.pop().close();
      } catch (Exception failure) {
        throw new AssertionError(failure);
      }
    }
  }
}
