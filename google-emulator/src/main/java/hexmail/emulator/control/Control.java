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
import hexmail.emulator.sample.LargeConversation;
import hexmail.emulator.tls.Http2Control;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.server.Connector;

/// Observes the local Google and injects faults. `/_control` offers the same over HTTP. Safe for
/// use by many threads.
public final class Control implements AutoCloseable {
  private final RequestLog requestLog = new RequestLog();
  private final EndpointFaults faults = new EndpointFaults();
  private final PageSettings pages = new PageSettings();
  private final BatchSettings batches = new BatchSettings();
  private final ConnectionCounter connections = new ConnectionCounter();
  private final Http2Control http2 = new Http2Control();
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
    this.limits = new Limits(new Quota(clock), new ConcurrentCalls(clock), new Latencies());
    this.quota = new QuotaControl(limits.quota(), accounts);
    this.gmail = new GmailControl(batches, limits, pages, accounts);
    this.clock = clock;
    this.responseDelay = oauthFaults.responseDelay();
  }

  /// Faults of sign-ins, token calls and id tokens.
  public OAuthControl oauth() {
    return oauth;
  }

  public AccountControl accounts() {
    return accounts;
  }

  /// The clock of codes, tokens, id tokens and mail. A restart sets it back to the real time.
  public MovableClock clock() {
    return clock;
  }

  /// The quota of Gmail's API, and its use.
  public QuotaControl quota() {
    return quota;
  }

  /// Batches, latencies and concurrent calls of Gmail's API.
  public GmailControl gmail() {
    return gmail;
  }

  public Http2Control http2() {
    return http2;
  }

  /// Adds the paths under `/_control`, and the filter that has to come before all other routes.
  public void addTo(JavalinDefaultRoutingApi routes) {
    new RequestFilter(instrumentation, clock, responseDelay).addTo(routes);
    new ControlRoutes(this).addTo(routes);
  }

  /// Admission control of Gmail's API, for single calls and batches.
  public AdmissionControl admissionControl() {
    return new GmailAdmissionControl(instrumentation, limits, clock, responseDelay);
  }

  /// Counts the connections to the server from now on.
  public void countConnections(Connector connector) {
    connector.addBean(connections);
  }

  /// The TCP connections that clients have opened since the start or the last reset of the counts.
  public int connections() {
    return connections.opened();
  }

  /// The requests to this endpoint since the start or the last reset, including those that got a
  /// fault.
  public int count(Endpoint endpoint) {
    return requestLog.count(endpoint);
  }

  /// Sets all counts to zero, including those of the parts, and removes all recorded parameters.
  /// Units spent in the last minute stay spent.
  public void resetCounts() {
    requestLog.reset();
    oauth.resetCounts();
    limits.quota().resetCounts();
    limits.concurrentCalls().resetPeaks();
    connections.reset();
    http2.resetCounts();
  }

  /// The query and form parameters of the last 1,000 requests to this endpoint, oldest first.
  /// Several values of a parameter are joined with commas.
  public List<Map<String, String>> parameters(Endpoint endpoint) {
    return requestLog.parameters(endpoint);
  }

  /// Adds a fault to the queue of the endpoint. The next fault begins to count when the one before
  /// it is used up.
  public void fault(Endpoint endpoint, Fault fault) {
    faults.add(endpoint, fault);
  }

  /// The number of faults that wait for calls.
  public int faults() {
    return faults.size();
  }

  /// Removes all faults and all expiries that wait for calls. Faults of `oauth()` stay.
  public void clearFaults() {
    faults.clear();
    expiryTriggers.clear();
  }

  /// Ends every access token of the account: calls with one answer 401. Refresh tokens stay valid.
  public void expireAccessTokens(String email) {
    revocations.expireAccess(accounts.named(email));
  }

  /// Ends every access token after this number of calls to the endpoint; 0 ends them now.
  public void expireAccessTokensAfter(Endpoint endpoint, int calls) {
    if (calls == 0) {
      revocations.expireAccess();
    } else {
      expiryTriggers.add(endpoint, calls);
    }
  }

  /// As if the person had removed the client on Google's account page: consents, codes and tokens
  /// end.
  public void revokeGrants(String email) {
    revocations.revokeAll(accounts.named(email));
  }

  /// Delivers a message (RFC 5322) to the account and returns its id.
  ///
  /// @param received the time of receipt, which decides the place in listings
  /// @param labels ids of Gmail's own labels and names of the person's labels; the latter are
  ///   created when missing
  public String deliver(String email, String message, Instant received, List<String> labels) {
    byte[] raw = message.getBytes(UTF_8);
    return mailboxes.deliver(accounts.mailbox(email), IncomingMessage.known(raw, received, labels));
  }

  /// Deletes a message of the account permanently. Does nothing when there is no such message.
  public void delete(String email, String id) {
    mailboxes.delete(accounts.mailbox(email), id);
  }

  /// Adds and removes labels of a message of the account: Gmail's own by id (`UNREAD`, `TRASH`),
  /// the person's by id or name. Labels to add are created when missing. Adding a label that the
  /// message has, and removing one that it does not have, changes nothing.
  ///
  /// @throws IllegalArgumentException when there is no such message
  public void changeLabels(String email, String id, List<String> add, List<String> remove) {
    mailboxes.changeLabels(accounts.mailbox(email), id, add, remove);
  }

  /// Makes every history id that was given out for the account too old.
  public void expireHistory(String email) {
    mailboxes.expireHistory(accounts.mailbox(email));
  }

  /// The mailbox of the account as it is stored.
  public StoredMailbox mailbox(String email) {
    return mailboxes
        .of(accounts.mailbox(email))
        .orElseThrow(() -> new IllegalArgumentException("there is no such mailbox"));
  }

  /// Fills the mailbox from this source. Content from other sources is removed.
  public void fill(String email, MailSource source) {
    mailboxes.fill(accounts.mailbox(email), source);
  }

  /// Delivers a conversation of messages with a text of `bytes` bytes each, the newest one now.
  public void deliverLargeConversation(String email, int messages, int bytes) {
    LargeConversation.of(accounts.mailbox(email), messages, bytes, clock.instant())
        .forEach(message -> mailboxes.deliver(accounts.mailbox(email), message));
  }

  /// Empties the mailbox of the account and removes the person's labels.
  public void empty(String email) {
    mailboxes.empty(accounts.mailbox(email));
  }

  /// Removes the mailbox of the account; `fill` and `empty` create one again.
  public void closeMailbox(String email) {
    mailboxes.remove(accounts.mailbox(email));
  }

  /// The labels of the mailboxes.
  public LabelControl labels() {
    return new LabelControl(mailboxes, accounts);
  }

  /// Whether pages of listings are cut short: every other page is empty, the rest are half full.
  public void cutPagesShort(boolean now) {
    pages.cutShort(now);
  }

  public PageSettings pages() {
    return pages;
  }

  /// Ends all delays.
  @Override
  public void close() {
    responseDelay.close();
  }
}
