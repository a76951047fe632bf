package hexmail.application.signin;

import hexmail.application.account.Stores;
import hexmail.domain.audit.AuditEvent;
import hexmail.domain.audit.AuditEvent.Kind;
import hexmail.domain.secret.Fingerprint;
import hexmail.domain.secret.SessionKey;
import hexmail.domain.session.AccountSlot;
import hexmail.domain.session.WebSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/// Signs a browser out. The grants of its accounts stay for the next visit.
public final class SignOut {
  private final Stores stores;
  private final Clock clock;

  public SignOut(Stores stores, Clock clock) {
    this.stores = stores;
    this.clock = clock;
  }

  public void signOut(SessionKey key) {
    Instant now = clock.instant();
    Fingerprint id = key.fingerprint();
    stores
        .transactions()
        .run(() -> {
          Optional<WebSession> session = stores.sessions().find(id, now);
          stores.sessions().end(id);
          session.ifPresent(ended -> record(ended, now));
          return session;
        });
  }

  private void record(WebSession ended, Instant now) {
    for (AccountSlot slot : ended.accounts()) {
      stores
          .auditLog()
          .record(new AuditEvent(slot.account(), now, Kind.SIGNED_OUT, ended.device().name()));
    }
  }
}
