package hexmail.application.account;

import hexmail.domain.audit.AuditEvent;
import hexmail.domain.audit.AuditEvent.Kind;
import hexmail.domain.secret.Fingerprint;
import hexmail.domain.session.AccountSlot;
import hexmail.domain.session.WebSession;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/// Ends other sessions of the accounts of a session. Their grants stay.
public final class EndSessions {
  private final Stores stores;
  private final Clock clock;

  public EndSessions(Stores stores, Clock clock) {
    this.stores = stores;
    this.clock = clock;
  }

  /// Ends the session `id` if one of the accounts of `current` is signed in to it. Returns false if
  /// there is no such session.
  public boolean end(WebSession current, Fingerprint id) {
    return endThose(current, session -> session.id().equals(id)) > 0;
  }

  /// Ends every session except `current` in which one of its accounts is signed in. Returns how
  /// many.
  public int endOthers(WebSession current) {
    return endThose(current, session -> !session.id().equals(current.id()));
  }

  private int endThose(WebSession current, Predicate<WebSession> which) {
    Instant now = clock.instant();
    return stores
        .transactions()
        .run(() -> {
          List<WebSession> ended =
              ListSessions.among(stores.sessionDirectory(), current, now).stream()
                  .filter(which)
                  .toList();
          ended.forEach(session -> end(session, now));
          return ended.size();
        });
  }

  private void end(WebSession session, Instant now) {
    stores.sessions().end(session.id());
    for (AccountSlot slot : session.accounts()) {
      stores
          .auditLog()
          .record(new AuditEvent(slot.account(), now, Kind.SESSION_ENDED, session.device().name()));
    }
  }
}
