package hexmail.testkit.sabotage.session;

import hexmail.domain.port.Sessions;
import hexmail.domain.secret.Fingerprint;
import hexmail.domain.session.WebSession;
import java.time.Instant;
import java.util.Optional;

/// Delegates to an honest store; a sabotage overrides a method.
public abstract class DelegatingSessions implements Sessions {
  protected final Sessions honest;

  protected DelegatingSessions(Sessions honest) {
    this.honest = honest;
  }

  @Override
  public void open(WebSession session) {
    honest.open(session);
  }

  @Override
  public Optional<WebSession> find(Fingerprint id, Instant now) {
    return honest.find(id, now);
  }

  @Override
  public void touch(Fingerprint id, Instant usedAt, Instant expiresAt) {
    honest.touch(id, usedAt, expiresAt);
  }

  @Override
  public boolean replace(Fingerprint old, WebSession successor) {
    return honest.replace(old, successor);
  }

  @Override
  public void end(Fingerprint id) {
    honest.end(id);
  }
}
