package hexmail.bootstrap.harness;

import hexmail.application.UseCases;
import hexmail.bootstrap.Clocks;
import hexmail.bootstrap.Wiring;
import hexmail.bootstrap.configuration.Configuration;
import hexmail.bootstrap.configuration.GoogleClient;
import hexmail.bootstrap.kit.HexmailHarness;
import hexmail.bootstrap.kit.TestBrowser;
import hexmail.bootstrap.kit.TestBrowser.Page;
import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Credential;
import hexmail.emulator.LocalGoogle;
import hexmail.emulator.control.Control;
import hexmail.emulator.control.MovableClock;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// The wired application on a database of its own and the local Google, on one clock, with a
/// [TcpProxy] between them.
public final class TestHexmail extends HexmailHarness {
  public static final String ADA = "ada@example.com";
  public static final String GRACE = "grace@example.com";
  public static final String MAIL = "/u/0/mail";
  public static final String ACCOUNTS_API = "/api/v1/accounts";
  public static final String MESSAGES_API = ACCOUNTS_API + "/0/messages";
  public static final String CALLBACK = "/oauth2/callback";

  /// What the clock shows at first, when it does not run.
  public static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

  private static final int DEFAULT_PAGE_SIZE = 50;

  private final TemporaryFolder folder = new TemporaryFolder();
  private final AtomicReference<UseCases.Ports> ports = new AtomicReference<>();
  private TestOptions options;
  private final MovableClock clock;
  private final LocalGoogle google;
  private final TcpProxy network;
  private final TamperingProxy tampering;
  private int pageSizes;

  public TestHexmail(TestOptions options) {
    this.options = options;
    clock = new MovableClock(options.clock());
    google = LocalGoogles.start(folder.resolve("google"), clock, options.mail());
    if (!options.hasQuota()) {
      google.control().quota().off();
    }
    network = new TcpProxy(google.root());
    tampering = new TamperingProxy(google.root());
  }

  /// Starts it at once, for a test that closes it itself.
  public static TestHexmail start(TestOptions options) {
    TestHexmail hexmail = new TestHexmail(options);
    hexmail.start();
    return hexmail;
  }

  @Override
  protected Wiring wire() {
    Configuration configuration = Configuration.require(keys().values());
    Supplier<Wiring> wiring =
        () ->
            Wiring.start(
                configuration,
                options.apply(GoogleClient.parse(keys().clientFile(), configuration)),
                own -> {
                  ports.set(own);
                  return own;
                },
                new Clocks(clock, clock));
    return options.isOverTls() ? LocalGoogles.trusting(google.tls(), wiring) : wiring.get();
  }

  /// The environment of a command that works with the same database.
  public Map<String, String> environment() {
    return keys().environment();
  }

  private TestKeys keys() {
    return new TestKeys(this, google, options);
  }

  /// The folder of everything that the application keeps.
  public Path front() {
    return folder.resolve("front");
  }

  public DatabaseFile database() {
    return new DatabaseFile(front().resolve("hexmail.db"));
  }

  public MovableClock clock() {
    return clock;
  }

  public Control google() {
    return google.control();
  }

  /// The connections to Google.
  public TcpProxy network() {
    return network;
  }

  /// What changes Google's answers about people, when the options say so.
  public TamperingProxy tampering() {
    return tampering;
  }

  /// Stops the application and starts it with another value of a key.
  public void restartWith(String key, String value) {
    options = options.with(key, value);
    restart();
  }

  /// Begins anew: the browser is a new one, no account is connected, and Google is as usual.
  public void reset() {
    replaceBrowser();
    clearFaults();
    google().oauth().resetSignIns();
    for (String email : List.of(ADA, GRACE)) {
      google().revokeGrants(email);
      ports.get().stores().credentials().remove(id(email));
      ports.get().stores().searches().forget(id(email));
    }
    google().resetCounts();
  }

  /// The same, then Ada signs in.
  public void resetSignedIn() {
    reset();
    signIn().has(200);
    google().resetCounts();
  }

  /// Ends every fault of Google and of the network.
  public void clearFaults() {
    network.restore();
    google().clearFaults();
    google().oauth().clear();
  }

  /// Signs Ada in from the landing page, in the browser of this test; the page it ends on.
  public Page signIn() {
    return signIn(browser(), ADA);
  }

  /// Signs in from the landing page, with consent to everything; the page it ends on.
  public Page signIn(TestBrowser anyBrowser, String email) {
    return anyBrowser.signIn(anyBrowser.open(at("/")), SIGN_IN, email);
  }

  /// Reconnects the account of the browser of this test from the accounts page.
  public Page reconnect() {
    return browser().consent(browser().press(open("/accounts"), "Reconnect"), ADA);
  }

  /// Posts the sign-in form of a browser; the address at Google that it is sent to.
  public URI begin(TestBrowser anyBrowser, String next) {
    anyBrowser.get(at("/login"));
    return PlainHttp.location(post(anyBrowser, "/login", Map.of("next", next)));
  }

  /// Consents as `email` at the address from `begin`; where Google then sends the browser.
  public URI consent(URI authorization, String email) {
    return new GoogleConsent(authorization, email).everything();
  }

  /// Posts a form as a page of this site does.
  public PlainHttp.Reply post(TestBrowser anyBrowser, String path, Map<String, String> form) {
    return PlainHttp.post(
        at(path),
        form,
        "Sec-Fetch-Site",
        "same-origin",
        "Cookie",
        anyBrowser.cookieHeader(address()));
  }

  /// What the API answers.
  public ApiAnswer api(String path) {
    return new ApiAnswer(browser().get(at(path)));
  }

  public boolean isSignedIn(TestBrowser anyBrowser) {
    return anyBrowser.get(at(ACCOUNTS_API)).statusCode() == 200;
  }

  /// The parameters of a list that was not asked for before. A list that was shown once is shown
  /// again when Google does not answer. There are 99, without the one of the default size.
  public String newList() {
    pageSizes += pageSizes == DEFAULT_PAGE_SIZE - 1 ? 2 : 1;
    return "?size=" + pageSizes;
  }

  /// Ada's stored credential.
  public Optional<Credential> stored() {
    return ports.get().stores().credentials().find(id(ADA));
  }

  /// The state of Ada's stored credential, with Google's error code.
  public String state() {
    return stored().map(credential -> StateText.of(credential.state())).orElse("none");
  }

  /// How often Google was called since the counts were reset.
  public GoogleCalls calls() {
    return new GoogleCalls(google());
  }

  private AccountId id(String email) {
    return new AccountId(google().accounts().named(email).subject());
  }

  @Override
  protected void release() {
    tampering.close();
    network.close();
    google.close();
    folder.close();
  }
}
