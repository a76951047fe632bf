package hexmail.bootstrap.outcome;

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
import hexmail.emulator.control.MovableClock;
import hexmail.emulator.mail.MailSource;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// The wired application and the local Google on one clock, which stands still until it is moved.
/// One world serves a whole table: each row begins where nobody has signed in and nothing is
/// disturbed.
final class World implements AutoCloseable {
  static final String ADA = "ada@example.com";
  static final String GRACE = "grace@example.com";
  static final String MAIL = "/u/0/mail";
  static final String API = "/api/v1/accounts/0/messages";

  private static final int MESSAGES = 3;
  private static final int USUAL_SIZE = 50;

  private final MovableClock clock;
  private final AtomicReference<UseCases.Ports> ports = new AtomicReference<>();
  private final Deque<AutoCloseable> closing = new ArrayDeque<>();
  private final LocalGoogle google;
  private final Line line;
  private final URI address;
  private TestBrowser browser = new TestBrowser();
  private int lists;

  World(Path data) {
    this(data, Plan.USUAL);
  }

  World(Path data, Plan plan) {
    clock = new MovableClock(plan.time());
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
    line = new Line(google.root());
    closing.push(line);
    int port = FreePort.find();
    address = URI.create("http://localhost:" + port);
    Map<String, String> values = values(data, port);
    values.putAll(plan.keys());
    closing.push(start(Configuration.require(values), plan));
  }

  private Wiring start(Configuration configuration, Plan plan) {
    String file =
        google
            .clientSecrets(configuration.web().redirectUri().toString())
            .replace(google.root().resolve("/token").toString(), line.at("/token").toString());
    return Wiring.start(
        configuration,
        plan.of(GoogleClient.parse(file, configuration)),
        own -> {
          ports.set(own);
          return own;
        },
        clock);
  }

  private Map<String, String> values(Path data, int port) {
    Map<String, String> values = new HashMap<>();
    values.put("HEXMAIL_PORT", Integer.toString(port));
    values.put("HEXMAIL_DATABASE_URL", "jdbc:sqlite:" + data.resolve("hexmail.db"));
    values.put("HEXMAIL_KEYSET", data.resolve("keyset.json").toString());
    values.put("HEXMAIL_GMAIL_ROOT_URL", line.at("/").toString());
    values.put("HEXMAIL_USERINFO_URI", line.at("/v1/userinfo").toString());
    values.put("HEXMAIL_REVOKE_URI", line.at("/revoke").toString());
    values.put("HEXMAIL_JWKS_URI", line.at("/oauth2/v3/certs").toString());
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
    line.mend();
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

  /// The line to Google.
  Line line() {
    return line;
  }

  Page signIn() {
    return browser.signIn(browser.open(at("/")), "Sign in with Google", ADA);
  }

  /// Goes to Google from the accounts page, as somebody who is signed in.
  Page reconnect() {
    return browser.consent(browser.press(browser.open(at("/accounts")), "Reconnect"), ADA);
  }

  /// Follows the first thing that the page of a failed sign-in offers.
  Page again(Page failed) {
    return allow(browser.click(failed, "Try again"));
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

  /// The parameters of a list that nobody has seen in this world: one that was seen before is shown
  /// as it was when Google does not tell it. There are 99, beside those of the usual size.
  String unseen() {
    lists += lists == USUAL_SIZE - 1 ? 2 : 1;
    return "?size=" + lists;
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
    return new Calls(google()).told();
  }

  /// How often Gmail was called since the row began, whatever for.
  int mailCalls() {
    return new Calls(google()).ofMail();
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
