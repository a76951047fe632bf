package hexmail.application.account;

import hexmail.domain.audit.AuditEvent;
import hexmail.domain.audit.AuditEvent.Kind;
import hexmail.domain.credential.Revocation;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.port.AuthorizationServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/// Tells Google of grants that have ended here, again and again for 24 hours if it has to be.
public final class RevokeGrants {
  /// How long after a failure Google is tried again.
  public static final Duration PAUSE = Duration.ofMinutes(5);

  private final Stores stores;
  private final AuthorizationServer server;
  private final Clock clock;

  public RevokeGrants(Stores stores, AuthorizationServer server, Clock clock) {
    this.stores = stores;
    this.server = server;
    this.clock = clock;
  }

  /// How a try ended.
  public sealed interface Outcome {
    /// Google has ended the grant, now or before.
    record Revoked() implements Outcome {}

    /// Google could not be told, and will be tried again.
    ///
    /// @param reason what failed, for the log
    record Queued(String reason) implements Outcome {}

    /// Google could not be told for 24 hours, and is not tried any more.
    ///
    /// @param reason what failed at last, for the log
    record GivenUp(String reason) implements Outcome {}
  }

  /// Tries the revocation that is due longest; empty when none is due. Call it until then, now and
  /// again.
  public Optional<Outcome> next() {
    Instant now = clock.instant();
    return stores.revocations().take(now, now.plus(PAUSE)).map(this::tryOnce);
  }

  Outcome tryOnce(Revocation revocation) {
    try {
      // Revoked now or gone before: either way nothing is left.
      server.revoke(revocation.token());
    } catch (AuthorizationServerUnavailable | ClientRejected failure) {
      String reason = Objects.toString(failure.getMessage(), "no reason given");
      if (!revocation.isGivenUp(clock.instant())) {
        return new Outcome.Queued(reason);
      }
      finish(revocation, Kind.REVOCATION_FAILED, reason);
      return new Outcome.GivenUp(reason);
    }
    finish(revocation, Kind.REVOKED, "");
    return new Outcome.Revoked();
  }

  private void finish(Revocation revocation, Kind kind, String detail) {
    stores
        .transactions()
        .run(() -> {
          stores.revocations().done(revocation);
          if (revocation.traced()) {
            stores
                .auditLog()
                .record(new AuditEvent(revocation.account(), clock.instant(), kind, detail));
          }
          return revocation;
        });
  }
}
