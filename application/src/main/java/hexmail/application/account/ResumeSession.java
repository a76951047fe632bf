package hexmail.application.account;

import hexmail.domain.outage.StoreUnavailable;
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
  private final SessionPolicy policy;
  private final Clock clock;

  public ResumeSession(Sessions sessions, SessionPolicy policy, Clock clock) {
    this.sessions = sessions;
    this.policy = policy;
    this.clock = clock;
  }

  /// The session of `key` if it is valid.
  public Optional<WebSession> resume(SessionKey key) {
    Instant now = clock.instant();
    Optional<WebSession> session = sessions.find(key.fingerprint(), now);
    session
        .filter(found -> !found.lastUsedAt().plus(RECORD_INTERVAL).isAfter(now))
        .ifPresent(found -> record(found, now));
    return session;
  }

  private void record(WebSession session, Instant now) {
    try {
      sessions.touch(session.id(), now, policy.expiry(session.openedAt(), now));
    } catch (StoreUnavailable _) {
      // The session keeps its expiry, and the next visit is recorded.
    }
  }
}
