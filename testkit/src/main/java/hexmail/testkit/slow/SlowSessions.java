package hexmail.testkit.slow;

import hexmail.domain.port.Sessions;
import hexmail.domain.secret.Fingerprint;
import hexmail.domain.session.WebSession;
import java.time.Instant;
import java.util.Optional;

/// A store that is slow: each call waits for the pace before it is made.
public final class SlowSessions implements Sessions {
  private final Sessions store;
  private final Latency pace;

  public SlowSessions(Sessions store, Latency pace) {
    this.store = store;
    this.pace = pace;
  }

  @Override
  public void open(WebSession session) {
    pace.await();
    store.open(session);
  }

  @Override
  public Optional<WebSession> find(Fingerprint id, Instant now) {
    pace.await();
    return store.find(id, now);
  }

  @Override
  public void touch(Fingerprint id, Instant usedAt, Instant expiresAt) {
    pace.await();
    store.touch(id, usedAt, expiresAt);
  }

  @Override
  public boolean replace(Fingerprint old, WebSession successor) {
    pace.await();
    return store.replace(old, successor);
  }

  @Override
  public void end(Fingerprint id) {
    pace.await();
    store.end(id);
  }
}
