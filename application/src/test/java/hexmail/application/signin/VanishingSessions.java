package hexmail.application.signin;

import hexmail.domain.port.Sessions;
import hexmail.domain.secret.Fingerprint;
import hexmail.domain.session.WebSession;
import java.time.Instant;
import java.util.Optional;

/// The session of the browser ends after it is found and before it is replaced.
final class VanishingSessions implements Sessions {
  private final Sessions sessions;

  VanishingSessions(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void open(WebSession session) {
    sessions.open(session);
  }

  @Override
  public Optional<WebSession> find(Fingerprint id, Instant now) {
    return sessions.find(id, now);
  }

  @Override
  public void touch(Fingerprint id, Instant usedAt, Instant expiresAt) {
    sessions.touch(id, usedAt, expiresAt);
  }

  @Override
  public boolean replace(Fingerprint old, WebSession successor) {
    sessions.end(old);
    return sessions.replace(old, successor);
  }

  @Override
  public void end(Fingerprint id) {
    sessions.end(id);
  }
}
