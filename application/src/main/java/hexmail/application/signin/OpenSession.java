package hexmail.application.signin;

import hexmail.application.account.SessionPolicy;
import hexmail.application.account.Stores;
import hexmail.domain.account.AccountId;
import hexmail.domain.audit.AuditEvent;
import hexmail.domain.audit.AuditEvent.Kind;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.SignInIntent;
import hexmail.domain.authorization.SignInIntent.Mode;
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
  private final SecretSource secrets;
  private final Clock clock;

  public OpenSession(Stores stores, SessionPolicy policy, SecretSource secrets, Clock clock) {
    this.stores = stores;
    this.policy = policy;
    this.secrets = secrets;
    this.clock = clock;
  }

  record OpenedSession(SessionKey key, ReturnPath returnTo) {}

  /// Signs `account` in. The accounts of the browser's session stay if `account` is one of them or
  /// is added on purpose; a sign-in with another account ends that session.
  OpenedSession open(
      AccountId account, SignInIntent intent, @Nullable SessionKey current, Device device) {
    SessionKey key = secrets.sessionKey();
    Instant now = clock.instant();
    WebSession empty =
        new WebSession(key.fingerprint(), List.of(), 0, device, now, now, policy.expiry(now, now));
    // In a transaction, so that accounts that are signed out meanwhile do not come back.
    WebSession session =
        stores
            .transactions()
            .run(() -> {
              makeRoom(account, current, now);
              WebSession opened =
                  find(current, now)
                      .map(old -> replaced(old, account, intent, empty))
                      .orElseGet(() -> opened(empty.with(account)));
              stores.auditLog().record(new AuditEvent(account, now, Kind.SIGNED_IN, device.name()));
              return opened;
            });
    return new OpenedSession(key, returnPath(intent, session.slotOf(account).orElseThrow()));
  }

  private void makeRoom(AccountId account, @Nullable SessionKey current, Instant now) {
    stores.sessionDirectory().of(account, now).stream()
        // It is replaced anyway.
        .filter(session -> current == null || !session.id().equals(current.fingerprint()))
        .skip(MAX_SESSIONS - 1)
        .forEach(surplus -> {
          stores.sessions().end(surplus.id());
          stores
              .auditLog()
              .record(new AuditEvent(account, now, Kind.SESSION_ENDED, surplus.device().name()));
        });
  }

  private WebSession opened(WebSession session) {
    stores.sessions().open(session);
    return session;
  }

  private WebSession replaced(
      WebSession old, AccountId account, SignInIntent intent, WebSession empty) {
    WebSession successor =
        intent.mode() == Mode.ADD || old.slotOf(account).isPresent()
            ? successor(old, account, empty)
            : empty.with(account);
    if (!stores.sessions().replace(old.id(), successor)) {
      return opened(empty.with(account));
    }
    return successor;
  }

  /// Whether `account` is signed in to the session of `key`.
  boolean holds(@Nullable SessionKey key, AccountId account) {
    return find(key, clock.instant())
        .filter(session -> session.slotOf(account).isPresent())
        .isPresent();
  }

  private Optional<WebSession> find(@Nullable SessionKey key, Instant now) {
    return key == null ? Optional.empty() : stores.sessions().find(key.fingerprint(), now);
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
