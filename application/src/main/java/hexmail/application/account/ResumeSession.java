package hexmail.application.account;

import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.Sessions;
import hexmail.domain.secret.SessionKey;
import hexmail.domain.session.WebSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Finds the session of a browser that comes back, and notes the visit.
public final class ResumeSession {
  /// Visits are noted this often at most: idleness is counted in days, and a page need not write.
  private static final Duration NOTED_EVERY = Duration.ofMinutes(5);

  private final Sessions sessions;
  private final SessionPolicy policy;
  private final Clock clock;

  public ResumeSession(Sessions sessions, SessionPolicy policy, Clock clock) {
    this.sessions = sessions;
    this.policy = policy;
    this.clock = clock;
  }

  /// The session under `key`, if it still counts.
  public Optional<WebSession> resume(SessionKey key) {
    Instant now = clock.instant();
    Optional<WebSession> session = sessions.find(key.fingerprint(), now);
    session
        .filter(found -> !found.lastUsedAt().plus(NOTED_EVERY).isAfter(now))
        .ifPresent(found -> note(found, now));
    return session;
  }

  private void note(WebSession session, Instant now) {
    try {
      sessions.touch(session.id(), now, policy.expiry(session.openedAt(), now));
    } catch (StoreUnavailable _) {
      // The session counts as it was noted before, and the next visit notes it again.
    }
  }
}
