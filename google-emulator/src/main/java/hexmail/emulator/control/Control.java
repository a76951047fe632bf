package hexmail.emulator.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.emulator.api.AdmissionControl;
import hexmail.emulator.control.GmailAdmissionControl.Instrumentation;
import hexmail.emulator.control.GmailAdmissionControl.Limits;
import hexmail.emulator.fault.OAuthFaults;
import hexmail.emulator.fault.ResponseDelay;
import hexmail.emulator.gmail.BatchSettings;
import hexmail.emulator.gmail.PageSettings;
import hexmail.emulator.grants.GrantStore;
import hexmail.emulator.grants.TokenRevocation;
import hexmail.emulator.mail.MailSource;
import hexmail.emulator.mail.MailStore;
import hexmail.emulator.mail.StoredMailbox;
import hexmail.emulator.mbox.IncomingMessage;
import hexmail.emulator.quota.ConcurrentCalls;
import hexmail.emulator.quota.Quota;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.server.Connector;

/// Watches and disturbs the local Google. The same is to be had over HTTP under `/_control`. Safe
/// for use by many threads.
public final class Control implements AutoCloseable {
  private final RequestLog requestLog = new RequestLog();
  private final EndpointFaults faults = new EndpointFaults();
  private final PageSettings pages = new PageSettings();
  private final BatchSettings batches = new BatchSettings();
  private final ConnectionCounter connections = new ConnectionCounter();
  private final Instrumentation instrumentation;
  private final Limits limits;
  private final QuotaControl quota;
  private final GmailControl gmail;
  private final TokenExpiryTriggers expiryTriggers;
  private final TokenRevocation revocations;
  private final MailStore mailboxes;
  private final OAuthControl oauth;
  private final AccountControl accounts;
  private final MovableClock clock;
  private final ResponseDelay responseDelay;

  public Control(
      GrantStore grants, MailStore mailboxes, OAuthFaults oauthFaults, MovableClock clock) {
    this.revocations = grants.revocations();
    this.expiryTriggers = new TokenExpiryTriggers(revocations);
    this.mailboxes = mailboxes;
    this.accounts = new AccountControl(grants.directory(), revocations);
    this.oauth = new OAuthControl(grants, oauthFaults, accounts);
    this.instrumentation = new Instrumentation(requestLog, faults, expiryTriggers);
    this.limits = new Limits(new Quota(clock), new ConcurrentCalls(), new Latencies());
    this.quota = new QuotaControl(limits.quota(), accounts);
    this.gmail = new GmailControl(batches, limits, pages, accounts);
    this.clock = clock;
    this.responseDelay = oauthFaults.responseDelay();
  }

  /// Disturbs sign-ins, token calls and id revocations.
  public OAuthControl oauth() {
    return oauth;
  }

  /// Changes the people.
  public AccountControl accounts() {
    return accounts;
  }

  /// The time that codes, tokens, id tokens and mail live by. Moving it moves them; a restart
  /// brings the true time back.
  public MovableClock clock() {
    return clock;
  }

  /// What people may spend at Gmail's API, and what they did spend.
  public QuotaControl quota() {
    return quota;
  }

  /// Batches, latencies and calls at once of Gmail's API.
  public GmailControl gmail() {
    return gmail;
  }

  /// Adds the paths under `/_control`, and the filter that counts requests and applies faults. The
  /// filter has to come before all other routes.
  public void addTo(JavalinDefaultRoutingApi routes) {
    new RequestFilter(instrumentation, clock, responseDelay).addTo(routes);
    new ControlRoutes(this).addTo(routes);
  }

  /// The gate that counts and disturbs calls of Gmail's API, alone and in batches.
  public AdmissionControl admissionControl() {
    return new GmailAdmissionControl(instrumentation, limits, clock, responseDelay);
  }

  /// Counts the connections to a server from now on.
  public void countConnections(Connector connector) {
    connector.addBean(connections);
  }

  /// TCP connections that clients opened since the start or the last reset of the counts.
  public int connections() {
    return connections.opened();
  }

  /// Requests to this endpoint since the start or the last reset, disturbed ones included.
  public int count(Endpoint endpoint) {
    return requestLog.count(endpoint);
  }

  /// Sets all counts to zero, those of `oauth()`, `quota()` and `gmail()` too, and forgets all
  /// parameters. What was spent in the last minute stays spent.
  public void resetCounts() {
    requestLog.reset();
    oauth.resetCounts();
    limits.quota().resetCounts();
    limits.concurrentCalls().resetPeaks();
    connections.reset();
  }

  /// Query and form parameters of the last 1,000 requests to this endpoint, oldest first. Values of
  /// a parameter that came several times are parted by commas.
  public List<Map<String, String>> parameters(Endpoint endpoint) {
    return requestLog.parameters(endpoint);
  }

  /// Lets calls to the endpoint fail. Faults of one endpoint queue up: the next begins to count
  /// when the one before it is used up.
  public void fault(Endpoint endpoint, Fault fault) {
    faults.add(endpoint, fault);
  }

  /// Faults that wait for calls.
  public int faults() {
    return faults.size();
  }

  /// Removes all faults, and all expiries that wait for calls; faults of `oauth()` stay.
  public void clearFaults() {
    faults.clear();
    expiryTriggers.clear();
  }

  /// Every access token of the account issued so far answers 401 from now on; refresh tokens live
  /// on.
  public void expireAccessTokens(String email) {
    revocations.expireAccess(accounts.named(email));
  }

  /// When `calls` more calls to the endpoint are answered, every access token issued until then
  /// answers 401. With 0 that is now.
  public void expireAccessTokensAfter(Endpoint endpoint, int calls) {
    if (calls == 0) {
      revocations.expireAccess();
    } else {
      expiryTriggers.add(endpoint, calls);
    }
  }

  /// As if the person had removed the client at the account page: consents, codes and tokens end.
  public void revokeGrants(String email) {
    revocations.revokeAll(accounts.named(email));
  }

  /// Delivers a message (RFC 5322) to the account; its id.
  ///
  /// @param received when; it is listed where that belongs
  /// @param labels ids of Gmail's own labels, names of the person's; the latter are made when
  ///   missing
  public String deliver(String email, String message, Instant received, List<String> labels) {
    byte[] raw = message.getBytes(UTF_8);
    return mailboxes.deliver(accounts.mailbox(email), IncomingMessage.known(raw, received, labels));
  }

  /// Deletes a message of the account for good, if it is there.
  public void delete(String email, String id) {
    mailboxes.delete(accounts.mailbox(email), id);
  }

  /// Adds and removes labels of a message of the account: Gmail's own by id (`UNREAD`, `TRASH`),
  /// the person's by id or name; those to add are made when missing. What the message has already,
  /// or has not, is passed over.
  ///
  /// @throws IllegalArgumentException when there is no such message
  public void changeLabels(String email, String id, List<String> add, List<String> remove) {
    mailboxes.changeLabels(accounts.mailbox(email), id, add, remove);
  }

  /// From now on every point of the history that was given out for the account is too old.
  public void expireHistory(String email) {
    mailboxes.expireHistory(accounts.mailbox(email));
  }

  /// What the account holds in truth.
  public StoredMailbox mailbox(String email) {
    return mailboxes
        .of(accounts.mailbox(email))
        .orElseThrow(() -> new IllegalArgumentException("there is no such mailbox"));
  }

  /// Makes the mailbox of the account hold this; what was delivered or changed there is gone,
  /// unless it came from the same source.
  public void fill(String email, MailSource source) {
    mailboxes.fill(accounts.mailbox(email), source);
  }

  /// Makes the mailbox of the account an empty one, without labels of the person's own.
  public void empty(String email) {
    mailboxes.empty(accounts.mailbox(email));
  }

  /// The id of the account's own label of this name, which is made when there is none.
  public String label(String email, String name) {
    return mailboxes.label(accounts.mailbox(email), name);
  }

  /// Whether pages of listings are cut short from now on: each second one shows nothing, the others
  /// half of what they could.
  public void cutPagesShort(boolean now) {
    pages.cutShort(now);
  }

  /// How many messages a page shows; for the routes of Gmail.
  public PageSettings pages() {
    return pages;
  }

  /// Lets delayed answers go.
  @Override
  public void close() {
    responseDelay.close();
  }
}
