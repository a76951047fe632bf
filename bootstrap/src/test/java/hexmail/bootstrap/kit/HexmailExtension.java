package hexmail.bootstrap.kit;

import hexmail.adapter.http.HttpAdapter;
import hexmail.application.UseCases;
import hexmail.application.account.AdmissionPolicy;
import hexmail.application.account.SessionPolicy;
import hexmail.application.account.Stores;
import hexmail.bootstrap.Wiring;
import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.credential.Scopes;
import hexmail.testkit.memory.InMemoryAuditLog;
import hexmail.testkit.memory.InMemoryAuthorizationServer;
import hexmail.testkit.memory.InMemoryConversations;
import hexmail.testkit.memory.InMemoryCredentialStore;
import hexmail.testkit.memory.InMemoryDatabase;
import hexmail.testkit.memory.InMemoryMailbox;
import hexmail.testkit.memory.InMemoryOpenedMessages;
import hexmail.testkit.memory.InMemoryPendingAuthorizations;
import hexmail.testkit.memory.InMemoryPictureSenders;
import hexmail.testkit.memory.InMemoryRevocations;
import hexmail.testkit.memory.InMemorySearches;
import hexmail.testkit.memory.InMemorySessions;
import hexmail.testkit.memory.InMemoryTransactions;
import hexmail.testkit.memory.index.InMemoryConversationIndex;
import hexmail.testkit.memory.index.InMemoryMailboxIndex;
import hexmail.testkit.time.AdjustableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Hexmail in memory, without Google, database or files, but for the adapters that a test brings.
/// Only the test moves the clock.
///
/// ```java
/// @TempDir Path folder;
///
/// @RegisterExtension
/// final HexmailExtension hexmail =
///     new HexmailExtension(ports ->
///         ports.withStore(
///             CredentialStore.class, FilesAdapter.credentialStore(folder.resolve("vault"))));
/// ```
///
/// The example is of the project in `docs/swapping-adapters.md`.
///
/// Register it in a field that is not static.
public final class HexmailExtension extends HexmailHarness {
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
  private final ConsentPage consents = new ConsentPage(List.of(ADA, GRACE), at("/oauth2/callback"));
  private final InMemoryAuthorizationServer google =
      new InMemoryAuthorizationServer(clock, SCOPES, consents.address());
  private final InMemoryMailbox mailbox = new InMemoryMailbox(google::tokenOwner);
  private final UseCases.Ports inMemory = inMemory();
  private final UnaryOperator<UseCases.Ports> swap;

  /// Everything in memory.
  public HexmailExtension() {
    this(UnaryOperator.identity());
  }

  /// With the adapters that `swap` puts in the place of those in memory. It is called at each
  /// start, when the folders of the test exist.
  public HexmailExtension(UnaryOperator<UseCases.Ports> swap) {
    this.swap = swap;
    consents.open(google);
  }

  /// Signs `person` in from the landing page, with consent to everything; the page it ends on.
  public TestBrowser.Page signIn(Account person) {
    return consent(browser().press(open("/"), SIGN_IN), person);
  }

  /// Presses the button of `person` on the page that asks for consent.
  public TestBrowser.Page consent(TestBrowser.Page asking, Account person) {
    return browser().press(asking, ConsentPage.button(person));
  }

  /// The clock of everything that runs.
  public AdjustableClock clock() {
    return clock;
  }

  /// The authorization server in memory: it ends grants, fails and counts calls for the test.
  public InMemoryAuthorizationServer google() {
    return google;
  }

  /// The mailboxes in memory, to deliver mail to.
  public InMemoryMailbox mailbox() {
    return mailbox;
  }

  @Override
  protected Wiring wire() {
    return Wiring.over(
        swap.apply(inMemory),
        new UseCases.Policies(
            new SessionPolicy(Duration.ofDays(14), Duration.ofDays(30)), AdmissionPolicy.EVERYONE),
        settings(),
        clock);
  }

  @Override
  protected void release() {
    consents.close();
  }

  private HttpAdapter.Settings settings() {
    URI authorization = consents.address();
    return new HttpAdapter.Settings(
        address(),
        LOOPBACK,
        address().getPort(),
        new HttpAdapter.Client("in-memory-client", authorization, Set.of(), SCOPES, false),
        new HttpAdapter.Limits(1_000, Set.of()));
  }

  private UseCases.Ports inMemory() {
    InMemoryDatabase memory = new InMemoryDatabase();
    InMemoryCredentialStore credentials = new InMemoryCredentialStore(memory);
    InMemorySessions sessions = new InMemorySessions(memory);
    Stores stores =
        new Stores(
            credentials,
            credentials,
            new InMemoryPendingAuthorizations(memory, 10_000),
            sessions,
            sessions,
            new InMemoryRevocations(memory),
            new InMemoryAuditLog(memory),
            new InMemoryMailboxIndex(memory, 1_000),
            new InMemoryConversationIndex(memory, 1_000),
            new InMemoryPictureSenders(memory, 1_000),
            new InMemorySearches(memory),
            new InMemoryOpenedMessages(memory, sessions),
            new InMemoryTransactions(memory));
    return new UseCases.Ports(google, stores, mailbox, new InMemoryConversations(mailbox), mailbox);
  }

  private static Account account(String id, String email) {
    return new Account(new AccountId(id), new EmailAddress(email));
  }
}
