package hexmail.adapter.google.kit;

import hexmail.adapter.google.GoogleAdapter;
import hexmail.adapter.google.GoogleAdapter.Deadlines;
import hexmail.domain.account.Account;
import hexmail.domain.account.Identity;
import hexmail.domain.authorization.AuthorizationRequest;
import hexmail.domain.credential.Scopes;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.Mailbox;
import hexmail.domain.port.MessageReader;
import hexmail.domain.secret.AccessToken;
import hexmail.domain.secret.State;
import hexmail.emulator.LocalGoogle;
import hexmail.emulator.control.Control;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import hexmail.emulator.fault.GmailFault;
import hexmail.emulator.grants.Accounts;
import hexmail.testkit.contract.mail.Letter;
import hexmail.testkit.contract.mailbox.MailboxWorld;
import hexmail.testkit.contract.reading.MessageReaderWorld;
import hexmail.testkit.time.AdjustableClock;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The Google adapter before a local Google whose mailboxes are empty.
final class GoogleMailWorld implements MailboxWorld, MessageReaderWorld, AutoCloseable {
  private static final Scopes SIGN_IN = Scopes.parse("openid email profile");
  private static final List<Endpoint> GMAIL =
      List.of(
          Endpoint.PROFILE,
          Endpoint.MESSAGES_LIST,
          Endpoint.MESSAGES_GET,
          Endpoint.LABELS,
          Endpoint.HISTORY_LIST,
          Endpoint.THREADS_GET,
          Endpoint.BATCH);
  private static final Deadlines DEADLINES =
      new Deadlines(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(3));

  private final LocalGoogle google;
  private final Control control;
  private final AdjustableClock clock;
  private final Map<LabelId, String> labels = new HashMap<>();
  private final List<GoogleAdapter> adapters = new ArrayList<>();
  private final GoogleAdapter adapter;

  /// @param clock the one that `google` lives by
  GoogleMailWorld(LocalGoogle google, AdjustableClock clock) {
    this.google = google;
    this.clock = clock;
    control = google.control();
    control.clearFaults();
    control.cutPagesShort(false);
    control.quota().refill();
    Accounts.ALL.forEach(account -> control.empty(account.email()));
    adapter = restarted();
  }

  private GoogleAdapter restarted() {
    GoogleAdapter fresh = LocalSession.adapter(google, true, DEADLINES, clock);
    adapters.add(fresh);
    return fresh;
  }

  @Override
  public Mailbox mailbox() {
    return adapter.mailbox();
  }

  @Override
  public MessageReader reader() {
    return adapter.messageReader();
  }

  @Override
  public Mailbox restartedMailbox() {
    return restarted().mailbox();
  }

  @Override
  public MessageReader restartedReader() {
    return restarted().messageReader();
  }

  @Override
  public Account ada() {
    return People.ADA.account();
  }

  @Override
  public Account grace() {
    return People.GRACE.account();
  }

  @Override
  public MailboxAccess access(Account owner) {
    return access(owner, FakeGoogle.SCOPES);
  }

  @Override
  public MailboxAccess accessWithoutRights(Account owner) {
    return access(owner, SIGN_IN);
  }

  private MailboxAccess access(Account owner, Scopes granted) {
    return new MailboxAccess(owner.id(), token(owner, granted), Urgency.WAITED_FOR);
  }

  private AccessToken token(Account owner, Scopes granted) {
    AuthorizationRequest request =
        new AuthorizationRequest(
            new State("the-state"),
            LocalSession.NONCE,
            LocalSession.VERIFIER,
            null,
            Scopes.NONE,
            true);
    URI url = adapter.authorizationServer().authorizationUrl(request);
    return LocalSession.grant(
            adapter
                .authorizationServer()
                .exchange(
                    People.consent(google, url, new Identity(owner, true, null), granted),
                    request.verifier()))
        .bearer()
        .token();
  }

  @Override
  public void refuseTokens(Account owner) {
    control.expireAccessTokens(owner.email().value());
  }

  @Override
  public MessageId deliver(Account owner, Letter letter) {
    return new MessageId(
        control.deliver(
            owner.email().value(),
            WrittenLetter.of(letter),
            letter.receivedAt(),
            letter.labels().stream().map(id -> labels.getOrDefault(id, id.value())).toList()));
  }

  @Override
  public void delete(Account owner, MessageId id) {
    control.delete(owner.email().value(), id.value());
  }

  @Override
  public void relabel(Account owner, MessageId id, Set<LabelId> added, Set<LabelId> removed) {
    control.changeLabels(owner.email().value(), id.value(), names(added), names(removed));
  }

  private static List<String> names(Set<LabelId> labels) {
    return labels.stream().map(LabelId::value).toList();
  }

  @Override
  public void expireHistory(Account owner) {
    control.expireHistory(owner.email().value());
  }

  @Override
  public void later(Duration time) {
    clock.advance(time);
  }

  @Override
  public LabelId label(Account owner, String name) {
    LabelId id = new LabelId(control.label(owner.email().value(), name));
    labels.put(id, name);
    return id;
  }

  @Override
  public void garble(MessageId id) {
    control.fault(
        Endpoint.MESSAGES_GET,
        Fault.body(200, "application/json", "{\"id\":").onlyFor(id.value(), "full").forEver());
  }

  @Override
  public void cutPagesShort() {
    control.cutPagesShort(true);
  }

  @Override
  public void throttle(@Nullable Duration wait) {
    control.clearFaults();
    if (wait != null) {
      GMAIL.forEach(endpoint -> control.fault(endpoint, waiting(wait)));
    }
  }

  @Override
  public void throttle(MessageId id, Duration wait) {
    control.fault(Endpoint.MESSAGES_GET, waiting(wait).onlyFor(id.value()));
  }

  private Fault waiting(Duration wait) {
    String message = "User-rate limit exceeded.  Retry after " + clock.instant().plus(wait);
    return Fault.api(429, "rateLimitExceeded", message).forEver();
  }

  @Override
  public void rejectClient() {
    GMAIL.forEach(endpoint ->
        control.fault(endpoint, Fault.gmail(GmailFault.ACCESS_NOT_CONFIGURED).forEver()));
  }

  @Override
  public void outage(@Nullable Outage now) {
    control.clearFaults();
    if (now != null) {
      GMAIL.forEach(endpoint -> control.fault(endpoint, Outages.fault(now)));
    }
  }

  @Override
  public void close() {
    adapters.forEach(GoogleAdapter::close);
  }
}
