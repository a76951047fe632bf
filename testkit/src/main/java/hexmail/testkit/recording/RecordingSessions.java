package hexmail.testkit.recording;

import hexmail.domain.port.Sessions;
import hexmail.domain.secret.Fingerprint;
import hexmail.domain.session.WebSession;
import java.time.Instant;
import java.util.Optional;

/// A store whose calls are recorded before they are made, whatever comes of them.
public final class RecordingSessions implements Sessions {
  private final Sessions store;
  private final Recorder recorder;

  public RecordingSessions(Sessions store, Recorder recorder) {
    this.store = store;
    this.recorder = recorder;
  }

  @Override
  public void open(WebSession session) {
    recorder.add("Sessions.open", session.id().hex());
    store.open(session);
  }

  @Override
  public Optional<WebSession> find(Fingerprint id, Instant now) {
    recorder.add("Sessions.find", id.hex(), now);
    return store.find(id, now);
  }

  @Override
  public void touch(Fingerprint id, Instant usedAt, Instant expiresAt) {
    recorder.add("Sessions.touch", id.hex(), usedAt, "until " + expiresAt);
    store.touch(id, usedAt, expiresAt);
  }

  @Override
  public boolean replace(Fingerprint old, WebSession successor) {
    recorder.add("Sessions.replace", old.hex(), "by " + successor.id().hex());
    return store.replace(old, successor);
  }

  @Override
  public void end(Fingerprint id) {
    recorder.add("Sessions.end", id.hex());
    store.end(id);
  }
}
