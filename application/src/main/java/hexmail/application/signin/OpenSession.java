package hexmail.application.signin;

import hexmail.application.account.SessionPolicy;
import hexmail.application.account.Stores;
import hexmail.domain.account.AccountId;
import hexmail.domain.audit.AuditEvent;
import hexmail.domain.audit.AuditEvent.Kind;
import hexmail.domain.authorization.PendingAuthorization;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.SignInIntent;
import hexmail.domain.authorization.SignInIntent.Mode;
import hexmail.domain.secret.Fingerprint;
import hexmail.domain.secret.SessionKey;
import hexmail.domain.session.Device;
import hexmail.domain.session.WebSession;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Opens the session after a sign-in. Each sign-in gets a new key, so a planted or older key is
/// worthless (session fixation).
public final class OpenSession {
  /// The maximum number of sessions of an account; beyond it, the one used longest ago ends.
  static final int MAX_SESSIONS = 20;

  private final Stores stores;
  private final SessionPolicy policy;
  private final Clock clock;

  public OpenSession(Stores stores, SessionPolicy policy, Clock clock) {
    this.stores = stores;
    this.policy = policy;
    this.clock = clock;
  }

  /// The browser that signs in.
  ///
  /// @param key the key of its new session
  /// @param before its session when the callback came, if any
  /// @param device the device of the browser
  record Visit(SessionKey key, @Nullable Fingerprint before, Device device) {}

  /// Signs `account` in, and returns the page to return to. The accounts of the browser's session
  /// stay if `account` is one of them or is added on purpose; a sign-in with another account ends
  /// that session.
  ///
  /// Returns nothing, and opens nothing, if that session has ended since the callback came: another
  /// sign-in of the browser may have replaced it, whose accounts would then be lost.
  Optional<ReturnPath> open(AccountId account, PendingAuthorization attempt, Visit visit) {
    SignInIntent intent = attempt.intent();
    Instant now = clock.instant();
    WebSession empty =
        new WebSession(
            visit.key().fingerprint(),
            List.of(),
            0,
            visit.device(),
            now,
            now,
            policy.expiry(now, now));
    // In a transaction, so that accounts that are signed out meanwhile do not come back.
    return stores
        .transactions()
        .run(() -> {
          Optional<WebSession> opened =
              visit.before() == null
                  ? Optional.of(opened(empty.with(account)))
                  : replaced(visit.before(), account, intent, empty);
          return opened.map(session -> conclude(attempt, account, session));
        });
  }

  /// In the same transaction, so that no repeat of the callback finds a session without its end.
  private ReturnPath conclude(PendingAuthorization attempt, AccountId account, WebSession opened) {
    record(opened, account);
    ReturnPath returnTo = returnPath(attempt.intent(), opened.slotOf(account).orElseThrow());
    stores.pendingAuthorizations().conclude(attempt.state(), account, returnTo);
    return returnTo;
  }

  private void record(WebSession opened, AccountId account) {
    Instant now = opened.lastUsedAt();
    stores.sessionDirectory().of(account, now).stream()
        .filter(session -> !session.id().equals(opened.id()))
        .skip(MAX_SESSIONS - 1)
        .forEach(surplus -> {
          stores.sessions().end(surplus.id());
          audit(account, now, Kind.SESSION_ENDED, surplus.device());
        });
    audit(account, now, Kind.SIGNED_IN, opened.device());
  }

  private void audit(AccountId account, Instant at, Kind kind, Device device) {
    stores.auditLog().record(new AuditEvent(account, at, kind, device.name()));
  }

  private WebSession opened(WebSession session) {
    stores.sessions().open(session);
    return session;
  }

  private Optional<WebSession> replaced(
      Fingerprint before, AccountId account, SignInIntent intent, WebSession empty) {
    return stores
        .sessions()
        .find(before, empty.openedAt())
        .map(old ->
            intent.mode() == Mode.ADD || old.slotOf(account).isPresent()
                ? successor(old, account, empty)
                : empty.with(account))
        .filter(successor -> stores.sessions().replace(before, successor));
  }

  /// The session of `key` if it is valid.
  Optional<WebSession> find(@Nullable SessionKey key) {
    return key == null
        ? Optional.empty()
        : stores.sessions().find(key.fingerprint(), clock.instant());
  }

  /// The session of `key` from which a sign-in takes over. Where an account is added, one that is
  /// gone counts too, once: another sign-in may have replaced it when this callback was on its way
  /// with the old key. One more trip, which asks nothing at Google, finds out.
  @Nullable Fingerprint before(SignInIntent intent, @Nullable SessionKey key) {
    boolean firstTrip = intent.mode() == Mode.ADD && !intent.grant().prompts().isEmpty();
    return key != null && (firstTrip || find(key).isPresent()) ? key.fingerprint() : null;
  }

  /// Whether `account` is signed in to the session of `key`.
  boolean holds(@Nullable SessionKey key, AccountId account) {
    return find(key).filter(session -> session.slotOf(account).isPresent()).isPresent();
  }

  private WebSession successor(WebSession old, AccountId account, WebSession empty) {
    Instant now = empty.openedAt();
    // Other accounts that stay have not signed in again, so their longest time goes on.
    boolean alone = old.accounts().stream().allMatch(slot -> slot.account().equals(account));
    Instant openedAt = alone ? now : old.openedAt();
    return new WebSession(
            empty.id(),
            old.accounts(),
            old.nextSlot(),
            empty.device(),
            openedAt,
            now,
            policy.expiry(openedAt, now))
        .with(account);
  }

  private static ReturnPath returnPath(SignInIntent intent, int slot) {
    return intent.returnTo().equals(ReturnPath.HOME)
        ? new ReturnPath("/u/" + slot + "/mail")
        : intent.returnTo().inSlot(slot);
  }
}
