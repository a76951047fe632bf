package hexmail.application.world;

import hexmail.application.UseCases;
import hexmail.application.account.AdmissionPolicy;
import hexmail.application.account.ConnectedAccount;
import hexmail.application.account.SessionPolicy;
import hexmail.application.account.Stores;
import hexmail.application.signin.CompleteAuthorization;
import hexmail.application.signin.CompleteAuthorization.Answer;
import hexmail.application.signin.CompleteAuthorization.Outcome;
import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.authorization.ExchangeOutcome;
import hexmail.domain.authorization.GrantRequest;
import hexmail.domain.authorization.GrantRequest.Prompt;
import hexmail.domain.authorization.IdentityOutcome;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.SignInIntent;
import hexmail.domain.authorization.SignInIntent.Mode;
import hexmail.domain.authorization.TakeOutcome;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.RefreshOutcome;
import hexmail.domain.credential.Scopes;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.port.AuditLog;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.port.CredentialDirectory;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.port.OpenedMessages;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.domain.port.PictureSenders;
import hexmail.domain.port.Searches;
import hexmail.domain.port.SessionDirectory;
import hexmail.domain.port.Sessions;
import hexmail.domain.secret.AuthorizationCode;
import hexmail.domain.secret.BrowserKey;
import hexmail.domain.secret.SessionKey;
import hexmail.domain.secret.State;
import hexmail.domain.session.Device;
import hexmail.domain.session.WebSession;
import hexmail.testkit.interception.AnswerChange;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// All use cases over ports in memory. The clock does not advance by itself.
public final class World {
  public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  public static final Scopes SCOPES =
      Scopes.parse("openid email https://www.googleapis.com/auth/gmail.readonly");
  public static final SessionPolicy SESSIONS =
      new SessionPolicy(Duration.ofDays(14), Duration.ofDays(30));

  public static final Account ADA = account("1001", "ada@example.com");
  public static final Account GRACE = account("1002", "grace@example.com");
  public static final Account ALAN = account("1003", "alan@example.com");

  public static final BrowserKey BROWSER = new BrowserKey("browser");
  public static final BrowserKey OTHER_BROWSER = new BrowserKey("other");
  public static final Device DEVICE = new Device("Firefox on Linux");
  public static final SignInIntent PLAIN = SignInIntent.of(null, ReturnPath.HOME, Mode.PLAIN);

  /// The same with a consent that is asked for.
  public static final SignInIntent FORCED =
      PLAIN.asking(GrantRequest.USUAL.prompting(Prompt.CONSENT));

  public final AdjustableClock clock = new AdjustableClock(NOON);
  public final InMemoryAuthorizationServer google =
      new InMemoryAuthorizationServer(clock, SCOPES, URI.create("https://id.example/"));
  public final AnswerChange<ExchangeOutcome> exchanges = new AnswerChange<>(ExchangeOutcome.class);
  public final AnswerChange<IdentityOutcome> identities = new AnswerChange<>(IdentityOutcome.class);
  public final AnswerChange<RefreshOutcome> refreshes = new AnswerChange<>(RefreshOutcome.class);
  public final AuthorizationServer server =
      Intercepted.port(AuthorizationServer.class, google, exchanges, identities, refreshes);
  private final InMemoryDatabase memory = new InMemoryDatabase();
  public final OutageSwitch credentialOutage = new OutageSwitch();
  private final InMemoryCredentialStore storedCredentials = new InMemoryCredentialStore(memory);
  public final CredentialStore credentials =
      Intercepted.port(CredentialStore.class, storedCredentials, credentialOutage);
  public final CredentialDirectory credentialDirectory =
      Intercepted.port(CredentialDirectory.class, storedCredentials, credentialOutage);
  public final OutageSwitch pendingOutage = new OutageSwitch();
  public final AnswerChange<TakeOutcome> takes = new AnswerChange<>(TakeOutcome.class);
  public final PendingAuthorizations pending =
      Intercepted.port(
          PendingAuthorizations.class,
          new InMemoryPendingAuthorizations(memory, 1_000),
          takes,
          pendingOutage);
  public final InMemorySessions openSessions = new InMemorySessions(memory);
  public final OutageSwitch sessionOutage = new OutageSwitch();
  public final Sessions sessions = Intercepted.port(Sessions.class, openSessions, sessionOutage);
  public final SessionDirectory sessionDirectory =
      Intercepted.port(SessionDirectory.class, openSessions, sessionOutage);
  public final InMemoryRevocations revocations = new InMemoryRevocations(memory);
  public final OutageSwitch auditOutage = new OutageSwitch();
  public final AuditLog audit =
      Intercepted.port(AuditLog.class, new InMemoryAuditLog(memory), auditOutage);
  public final InMemoryMailboxIndex index = new InMemoryMailboxIndex(memory, 1_000);
  public final InMemoryConversationIndex conversationIndex =
      new InMemoryConversationIndex(memory, 1_000);
  public final PictureSenders pictureSenders = new InMemoryPictureSenders(memory, 1_000);
  public final Searches searches = new InMemorySearches(memory);
  public final OpenedMessages openedMessages = new InMemoryOpenedMessages(memory, openSessions);
  public final Stores stores =
      new Stores(
          credentials,
          credentialDirectory,
          pending,
          sessions,
          sessionDirectory,
          revocations,
          audit,
          index,
          conversationIndex,
          pictureSenders,
          searches,
          openedMessages,
          new InMemoryTransactions(memory));
  public final InMemoryMailbox mailbox = new InMemoryMailbox(google::tokenOwner);
  public final UseCases useCases;

  public World() {
    this(AdmissionPolicy.EVERYONE);
  }

  public World(AdmissionPolicy admission) {
    useCases =
        UseCases.over(
            new UseCases.Ports(
                server, stores, mailbox, new InMemoryConversations(mailbox), mailbox),
            new UseCases.Policies(SESSIONS, admission),
            clock,
            new Random(7));
  }

  private static Account account(String id, String email) {
    return new Account(new AccountId(id), new EmailAddress(email));
  }

  /// Begins an attempt in [#BROWSER].
  public State begin(SignInIntent intent) {
    return stateOf(useCases.beginAuthorization().begin(BROWSER.fingerprint(), intent));
  }

  public static State stateOf(URI authorizationUrl) {
    return new State(authorizationUrl.getRawQuery().replaceAll("^state=|&.*", ""));
  }

  /// `person` consents in the attempt of `state` and returns to [#BROWSER], which has no session.
  public Outcome complete(State state, Account person) {
    return complete(callback(state, google.consent(state, person), null));
  }

  public Outcome complete(CompleteAuthorization.Callback callback) {
    return useCases.completeAuthorization().complete(callback);
  }

  public static CompleteAuthorization.Callback callback(
      State state, AuthorizationCode code, @Nullable SessionKey session) {
    return new CompleteAuthorization.Callback(
        state, BROWSER, session, DEVICE, new Answer.Code(code));
  }

  public static CompleteAuthorization.Callback refusal(State state, String error) {
    return new CompleteAuthorization.Callback(
        state, BROWSER, null, DEVICE, new Answer.Refusal(error));
  }

  /// Signs `person` in, in a browser without a session, and returns the key of the new session.
  public SessionKey signIn(Account person) {
    return keyOf(complete(begin(PLAIN), person));
  }

  public static SessionKey keyOf(Outcome outcome) {
    if (outcome instanceof Outcome.SignedIn(SessionKey key, ReturnPath _)) {
      return key;
    }
    throw new AssertionError("Not signed in but " + outcome);
  }

  public WebSession session(SessionKey key) {
    return openSessions.find(key.fingerprint(), clock.instant()).orElseThrow();
  }

  public Credential credential(Account account) {
    return credentials.find(account.id()).orElseThrow();
  }

  /// `account`, which has signed in, as it is stored now.
  public ConnectedAccount connected(Account account) {
    WebSession session =
        new WebSession(
            new SessionKey("connected").fingerprint(), List.of(), 0, DEVICE, NOON, NOON, NOON);
    return useCases.listAccounts().inSlot(session.with(account.id()), 0).orElseThrow();
  }

  /// `account`, which has signed in to the session of `key`, as it is stored now.
  public ConnectedAccount connected(SessionKey key, Account account) {
    WebSession session = session(key);
    int slot = session.slotOf(account.id()).orElseThrow();
    return useCases.listAccounts().inSlot(session, slot).orElseThrow();
  }

  /// Permission to read the mailbox of `account`, which has signed in.
  public MailboxAccess access(Account account) {
    return new MailboxAccess(
        account.id(), credential(account).bearer().token(), Urgency.INTERACTIVE);
  }

  /// Marks the stored grant of `account` as refused by Google.
  public void markRevoked(Account account) {
    credentials.replace(credential(account).revoked("invalid_grant", clock.instant()));
  }
}
