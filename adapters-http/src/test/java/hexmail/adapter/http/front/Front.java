package hexmail.adapter.http.front;

import hexmail.adapter.http.HttpAdapter;
import hexmail.application.UseCases;
import hexmail.application.account.AdmissionPolicy;
import hexmail.application.account.ConnectedAccount;
import hexmail.application.account.SessionPolicy;
import hexmail.application.account.Stores;
import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.authorization.ExchangeOutcome;
import hexmail.domain.authorization.IdentityOutcome;
import hexmail.domain.credential.Scopes;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.port.SessionDirectory;
import hexmail.domain.port.Sessions;
import hexmail.domain.session.WebSession;
import hexmail.testkit.interception.AnswerChange;
import hexmail.testkit.interception.CallRecorder;
import hexmail.testkit.interception.Intercepted;
import hexmail.testkit.interception.OutageSwitch;
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
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The front, running on ports in memory.
public final class Front implements AutoCloseable {
  public static final Account ADA = account("108204268033311374519", "ada@example.com");
  public static final Account GRACE = account("117655340218841127306", "grace@example.com");
  public static final Scopes SCOPES =
      new Scopes(Set.of("openid", "https://www.googleapis.com/auth/gmail.readonly"));

  /// How many sign-ins a client may begin in a minute.
  public static final int SIGN_INS = 100;

  public final AdjustableClock clock = new AdjustableClock(Instant.parse("2026-05-04T12:00:00Z"));
  public final InMemoryAuthorizationServer google;
  public final AnswerChange<ExchangeOutcome> exchanges = new AnswerChange<>(ExchangeOutcome.class);
  public final AnswerChange<IdentityOutcome> identities = new AnswerChange<>(IdentityOutcome.class);
  public final InMemoryMailbox mailbox;
  public final WatchedMailbox watched;
  public final UseCases useCases;
  private final InMemoryDatabase memory = new InMemoryDatabase();
  public final InMemoryPendingAuthorizations pending =
      new InMemoryPendingAuthorizations(memory, 10_000);
  public final InMemoryCredentialStore credentials = new InMemoryCredentialStore(memory);
  public final InMemoryAuditLog audit = new InMemoryAuditLog(memory);
  public final InMemoryPictureSenders pictureSenders = new InMemoryPictureSenders(memory, 1_000);
  public final InMemorySearches searches = new InMemorySearches(memory);
  public final InMemoryRevocations revocations = new InMemoryRevocations(memory);
  public final OutageSwitch credentialOutage = new OutageSwitch();
  public final CallRecorder credentialCalls = new CallRecorder();
  public final InMemorySessions sessions = new InMemorySessions(memory);
  public final OutageSwitch sessionOutage = new OutageSwitch();
  private final List<Browser> browsers = new ArrayList<>();
  private final HttpAdapter adapter;

  private Front(URI baseUrl, int port, AdmissionPolicy admission) {
    google = new InMemoryAuthorizationServer(clock, SCOPES, URI.create("http://127.0.0.1:9/auth"));
    mailbox = new InMemoryMailbox(google::tokenOwner);
    watched = new WatchedMailbox(mailbox);
    useCases =
        UseCases.over(
            new UseCases.Ports(
                Intercepted.port(AuthorizationServer.class, google, exchanges, identities),
                stores(),
                watched,
                new InMemoryConversations(mailbox),
                mailbox),
            new UseCases.Policies(
                new SessionPolicy(Duration.ofDays(14), Duration.ofDays(30)), admission),
            clock,
            new SecureRandom());
    adapter =
        HttpAdapter.start(
            useCases,
            new HttpAdapter.Settings(
                baseUrl,
                "127.0.0.1",
                port,
                new HttpAdapter.Client(
                    "the-client",
                    URI.create("http://127.0.0.1:9/auth"),
                    Set.of("http://127.0.0.1:9"),
                    SCOPES,
                    false),
                new HttpAdapter.Limits(SIGN_INS, Set.of("127.0.0.1"))),
            clock);
  }

  private Stores stores() {
    return new Stores(
        Intercepted.port(CredentialStore.class, credentials, credentialOutage, credentialCalls),
        credentials,
        pending,
        Intercepted.port(Sessions.class, sessions, sessionOutage),
        Intercepted.port(SessionDirectory.class, sessions, sessionOutage),
        revocations,
        audit,
        new InMemoryMailboxIndex(memory, 1_000),
        new InMemoryConversationIndex(memory, 1_000),
        pictureSenders,
        searches,
        new InMemoryOpenedMessages(memory, sessions),
        new InMemoryTransactions(memory));
  }

  public static Front start() {
    return at("http://localhost:8080");
  }

  public static Front at(String baseUrl) {
    return new Front(URI.create(baseUrl), 0, AdmissionPolicy.EVERYONE);
  }

  public static Front onPort(int port) {
    return new Front(URI.create("http://localhost:8080"), port, AdmissionPolicy.EVERYONE);
  }

  public static Front admitting(Account account) {
    return new Front(
        URI.create("http://localhost:8080"),
        0,
        new AdmissionPolicy(Set.of(account.email()), Set.of()));
  }

  public int port() {
    return adapter.port();
  }

  public Browser browser() {
    Browser browser = new Browser(port());
    browsers.add(browser);
    return browser;
  }

  /// Another browser that holds the same cookies.
  public Browser copy(Browser original) {
    Browser copy = browser();
    copy.cookies.putAll(original.cookies);
    return copy;
  }

  /// A browser in which `account` has just signed in.
  public Browser signedIn(Account account) {
    Browser browser = browser();
    browser.signIn(google, account);
    return browser;
  }

  /// `account`, which is signed in, as it is stored now.
  public ConnectedAccount connected(Account account) {
    WebSession session = sessions.of(account.id(), clock.instant()).getFirst();
    int slot = session.slotOf(account.id()).orElseThrow();
    return useCases.listAccounts().inSlot(session, slot).orElseThrow();
  }

  /// Puts messages with the ids `m0001` and so on into Ada's inbox, the newest first.
  public void deliver(int count) {
    for (int number = 1; number <= count; number++) {
      mailbox.deliver(ADA.id(), message("m%04d".formatted(number), clock.instant(), number));
    }
  }

  public static Message message(String id, Instant now, int minutesAgo) {
    MessageSummary summary =
        new MessageSummary(
            new MessageId(id),
            new ConversationId("t" + id),
            new Correspondent("Grace Hopper", "grace@example.com"),
            "Subject of " + id,
            "It begins \"so\" <b>",
            now.minus(Duration.ofMinutes(minutesAgo)),
            Set.of(LabelId.INBOX, LabelId.UNREAD),
            false);
    return new Message(
        summary,
        List.of(new Correspondent("Ada", "ada@example.com")),
        List.of(),
        new MessageBody.Plain("Text of " + id),
        List.of());
  }

  /// Stops as an operator would, whatever browsers are doing.
  public void stop() {
    adapter.close();
  }

  @Override
  public void close() {
    browsers.forEach(Browser::close);
    stop();
  }

  private static Account account(String id, String email) {
    return new Account(new AccountId(id), new EmailAddress(email));
  }
}
