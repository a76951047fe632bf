package hexmail.application.account;

import hexmail.domain.account.AccountId;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.port.Sessions;
import hexmail.domain.secret.SessionKey;
import hexmail.domain.session.WebSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Finds the session of a returning browser and records the visit.
public final class ResumeSession {
  /// Visits are recorded at most this often: idle time is counted in days, and a page need not
  /// write.
  private static final Duration RECORD_INTERVAL = Duration.ofMinutes(5);

  private final Sessions sessions;
  private final CredentialStore credentials;
  private final SessionPolicy policy;
  private final AdmissionPolicy admission;
  private final Clock clock;

  public ResumeSession(
      Stores stores, SessionPolicy policy, AdmissionPolicy admission, Clock clock) {
    this.sessions = stores.sessions();
    this.credentials = stores.credentials();
    this.policy = policy;
    this.admission = admission;
    this.clock = clock;
  }

  /// The session of `key` if it is valid, with those of its accounts that are admitted now: who was
  /// taken off the list since the sign-in is out at once. Empty if none of them is.
  public Optional<WebSession> resume(SessionKey key) {
    Instant now = clock.instant();
    Optional<WebSession> session =
        sessions.find(key.fingerprint(), now).flatMap(this::withAdmittedAccounts);
    session
        .filter(found -> !found.lastUsedAt().plus(RECORD_INTERVAL).isAfter(now))
        .ifPresent(found -> record(found, now));
    return session;
  }

  private Optional<WebSession> withAdmittedAccounts(WebSession session) {
    if (admission.admitsEveryone()) {
      return Optional.of(session);
    }
    WebSession admitted = session.keeping(this::isAdmitted);
    return Optional.of(admitted).filter(some -> !some.accounts().isEmpty());
  }

  private boolean isAdmitted(AccountId account) {
    return credentials
        .find(account)
        .filter(credential -> admission.admits(credential.identity()))
        .isPresent();
  }

  private void record(WebSession session, Instant now) {
    try {
      sessions.touch(session.id(), now, policy.expiry(session.openedAt(), now));
    } catch (StoreUnavailable _) {
      // The session keeps its expiry, and the next visit is recorded.
    }
  }
}
