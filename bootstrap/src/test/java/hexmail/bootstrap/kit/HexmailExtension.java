package hexmail.bootstrap.kit;

import hexmail.adapter.http.HttpAdapter;
import hexmail.application.UseCases;
import hexmail.application.account.SessionPolicy;
import hexmail.application.account.Stores;
import hexmail.application.signin.AdmissionPolicy;
import hexmail.bootstrap.Wiring;
import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.credential.Scopes;
import hexmail.testkit.memory.InMemoryAuditLog;
import hexmail.testkit.memory.InMemoryAuthorizationServer;
import hexmail.testkit.memory.InMemoryCredentialStore;
import hexmail.testkit.memory.InMemoryDatabase;
import hexmail.testkit.memory.InMemoryMailbox;
import hexmail.testkit.memory.InMemoryPendingAuthorizations;
import hexmail.testkit.memory.InMemoryRevocations;
import hexmail.testkit.memory.InMemorySessions;
import hexmail.testkit.memory.InMemoryTransactions;
import hexmail.testkit.memory.index.InMemoryMailboxIndex;
import hexmail.testkit.time.AdjustableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Hexmail, wired and running for one test, on a free port of loopback: no Google, no database, no
/// file. Every driven port is in memory, but for those that the test puts in their place. The clock
/// stands still until the test moves it.
///
/// ```java
/// @TempDir Path folder;
///
/// @RegisterExtension
/// final HexmailExtension hexmail =
///     new HexmailExtension(ports ->
///         ports.withStore(CredentialStore.class, new MyCredentialStore(folder)));
/// ```
///
/// Register it in a field that is not static. For the use of one thread.
public final class HexmailExtension implements BeforeEachCallback, AfterEachCallback {
  /// A person who has no mail until the test delivers some.
  public static final Account ADA = account("108204268033311374519", "ada@example.com");

  /// Another one.
  public static final Account GRACE = account("117655340218841127306", "grace@example.com");

  /// What the clock shows at first.
  public static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

  private static final String LOOPBACK = "127.0.0.1";
  private static final Scopes SCOPES =
      Scopes.parse("openid email https://www.googleapis.com/auth/gmail.readonly");

  private final AdjustableClock clock = new AdjustableClock(NOON);
  private final URI address = URI.create("http://localhost:" + FreePort.find());
  private final ConsentPage consents =
      new ConsentPage(List.of(ADA, GRACE), address.resolve("/oauth2/callback"));
  private final InMemoryAuthorizationServer google =
      new InMemoryAuthorizationServer(clock, SCOPES, consents.address());
  private final InMemoryMailbox mailbox = new InMemoryMailbox(google::tokenOwner);
  private final UseCases.Ports inMemory = inMemory();
  private final TestBrowser browser = new TestBrowser();
  private final UnaryOperator<UseCases.Ports> swap;
  private @Nullable Wiring running;

  /// Everything in memory.
  public HexmailExtension() {
    this(UnaryOperator.identity());
  }

  /// With the adapters that `swap` puts in the place of those in memory. It is asked at each start,
  /// after folders of the test were made.
  public HexmailExtension(UnaryOperator<UseCases.Ports> swap) {
    this.swap = swap;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    consents.open(google);
    start();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    stop();
    browser.close();
    consents.close();
  }

  /// Stops the front and starts it again, with adapters that `swap` makes anew; what is in memory
  /// stays. What an adapter of the test did not keep is gone.
  public void restart() {
    stop();
    start();
  }

  /// Where `path` of the front is.
  public URI at(String path) {
    return address.resolve(path);
  }

  /// The browser of this test.
  public TestBrowser browser() {
    return browser;
  }

  /// Signs `person` in from the landing page, with consent to everything; the page it ends on.
  public TestBrowser.Page signIn(Account person) {
    return consent(browser.press(browser.open(at("/")), "Sign in with Google"), person);
  }

  /// Presses the button of `person` on the page that asks for consent.
  public TestBrowser.Page consent(TestBrowser.Page asking, Account person) {
    return browser.press(asking, ConsentPage.button(person));
  }

  /// The clock of everything that runs.
  public AdjustableClock clock() {
    return clock;
  }

  /// The authorization server in memory: it ends grants, fails and counts as the test says.
  public InMemoryAuthorizationServer google() {
    return google;
  }

  /// The mailboxes in memory, to deliver mail to.
  public InMemoryMailbox mailbox() {
    return mailbox;
  }

  private void start() {
    running =
        Wiring.over(
            swap.apply(inMemory),
            new UseCases.Policies(
                new SessionPolicy(Duration.ofDays(14), Duration.ofDays(30)),
                AdmissionPolicy.EVERYONE),
            settings(),
            clock);
  }

  private HttpAdapter.Settings settings() {
    URI authorization = consents.address();
    return new HttpAdapter.Settings(
        address,
        LOOPBACK,
        address.getPort(),
        new HttpAdapter.Client("in-memory-client", authorization, Set.of(), SCOPES, false),
        new HttpAdapter.Limits(1_000, Set.of()));
  }

  private void stop() {
    if (running != null) {
      running.close();
    }
  }

  private UseCases.Ports inMemory() {
    InMemoryDatabase memory = new InMemoryDatabase();
    InMemorySessions sessions = new InMemorySessions(memory);
    Stores stores =
        new Stores(
            new InMemoryCredentialStore(memory),
            new InMemoryPendingAuthorizations(memory, 10_000),
            sessions,
            sessions,
            new InMemoryRevocations(memory),
            new InMemoryAuditLog(memory),
            new InMemoryMailboxIndex(memory, 1_000),
            new InMemoryTransactions(memory));
    return new UseCases.Ports(google, stores, mailbox, mailbox);
  }

  private static Account account(String id, String email) {
    return new Account(new AccountId(id), new EmailAddress(email));
  }
}
