package hexmail.application.signin;

import hexmail.application.account.SessionPolicy;
import hexmail.domain.account.AccountId;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.SignInIntent;
import hexmail.domain.authorization.SignInIntent.Mode;
import hexmail.domain.port.Sessions;
import hexmail.domain.secret.Fingerprint;
import hexmail.domain.secret.SessionKey;
import hexmail.domain.session.WebSession;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Opens the session in which a sign-in ends. Each sign-in gets a new key, so that a planted or
/// older one is worth nothing (session fixation).
public final class OpenSession {
  private final Sessions sessions;
  private final SessionPolicy policy;
  private final SecretSource secrets;
  private final Clock clock;

  public OpenSession(Sessions sessions, SessionPolicy policy, SecretSource secrets, Clock clock) {
    this.sessions = sessions;
    this.policy = policy;
    this.secrets = secrets;
    this.clock = clock;
  }

  record Opened(SessionKey key, ReturnPath returnTo) {}

  /// Signs `account` in. The accounts of the browser's session stay when this one is among them or
  /// joins them on purpose; a sign-in as somebody else ends that session.
  Opened open(AccountId account, SignInIntent intent, @Nullable SessionKey current) {
    SessionKey key = secrets.sessionKey();
    WebSession session =
        replaced(account, intent, current, key.fingerprint())
            .orElseGet(() -> opened(account, key.fingerprint()));
    return new Opened(key, returnPath(intent, session.slotOf(account).orElseThrow()));
  }

  /// The successor of the session under `current`; empty when there is none to succeed, or none any
  /// more: accounts that were signed out meanwhile do not come back.
  private Optional<WebSession> replaced(
      AccountId account, SignInIntent intent, @Nullable SessionKey current, Fingerprint id) {
    Instant now = clock.instant();
    Optional<WebSession> old = find(current, now);
    Optional<WebSession> next =
        old.map(kept ->
            intent.mode() == Mode.ADD || kept.slotOf(account).isPresent()
                ? successor(kept, account, id, now)
                : empty(id, now).with(account));
    return next.filter(session -> sessions.replace(old.orElseThrow().id(), session));
  }

  private WebSession opened(AccountId account, Fingerprint id) {
    WebSession session = empty(id, clock.instant()).with(account);
    sessions.open(session);
    return session;
  }

  /// Whether the session under `key` has `account` signed in.
  boolean holds(@Nullable SessionKey key, AccountId account) {
    return find(key, clock.instant())
        .filter(session -> session.slotOf(account).isPresent())
        .isPresent();
  }

  private Optional<WebSession> find(@Nullable SessionKey key, Instant now) {
    return key == null ? Optional.empty() : sessions.find(key.fingerprint(), now);
  }

  private WebSession empty(Fingerprint id, Instant now) {
    return new WebSession(id, List.of(), 0, now, now, policy.expiry(now, now));
  }

  private WebSession successor(WebSession old, AccountId account, Fingerprint id, Instant now) {
    // Others who stay have not signed in again: for them the longest time goes on counting.
    boolean alone = old.accounts().stream().allMatch(slot -> slot.account().equals(account));
    Instant openedAt = alone ? now : old.openedAt();
    return new WebSession(
            id, old.accounts(), old.nextSlot(), openedAt, now, policy.expiry(openedAt, now))
        .with(account);
  }

  private static ReturnPath returnPath(SignInIntent intent, int slot) {
    return intent.returnTo().equals(ReturnPath.HOME)
        ? new ReturnPath("/u/" + slot + "/mail")
        : intent.returnTo().inSlot(slot);
  }
}
