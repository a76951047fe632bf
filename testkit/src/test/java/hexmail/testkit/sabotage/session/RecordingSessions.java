package hexmail.testkit.sabotage.session;

import hexmail.domain.port.Sessions;
import hexmail.domain.secret.Fingerprint;
import hexmail.domain.session.WebSession;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// Records the sessions that were opened, even after they have ended.
abstract class RecordingSessions extends DelegatingSessions {
  /// Before any session expires.
  static final Instant EARLY = Instant.EPOCH;

  private final Map<Fingerprint, WebSession> opened = new ConcurrentHashMap<>();

  RecordingSessions(Sessions honest) {
    super(honest);
  }

  @Override
  public void open(WebSession session) {
    honest.open(session);
    opened.put(session.id(), session);
  }

  boolean wasOpened(Fingerprint id) {
    return opened.containsKey(id);
  }

  WebSession opened(Fingerprint id) {
    return Objects.requireNonNull(opened.get(id));
  }

  List<WebSession> all() {
    return List.copyOf(opened.values());
  }

  static WebSession until(Instant expiresAt, WebSession session) {
    return new WebSession(
        session.id(),
        session.accounts(),
        session.nextSlot(),
        session.device(),
        session.openedAt(),
        session.lastUsedAt(),
        expiresAt);
  }
}
