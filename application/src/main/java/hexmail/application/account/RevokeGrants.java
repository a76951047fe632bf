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

/// Revokes disconnected grants at Google and retries for 24 hours.
public final class RevokeGrants {
  /// The time between two attempts.
  public static final Duration RETRY_INTERVAL = Duration.ofMinutes(5);

  private final Stores stores;
  private final AuthorizationServer server;
  private final Clock clock;

  public RevokeGrants(Stores stores, AuthorizationServer server, Clock clock) {
    this.stores = stores;
    this.server = server;
    this.clock = clock;
  }

  /// The result of one attempt.
  public sealed interface Outcome {
    /// The grant at Google has ended, now or before.
    record Revoked() implements Outcome {}

    /// Google could not be reached. Hexmail will retry.
    ///
    /// @param reason the failure, for the log
    record Queued(String reason) implements Outcome {}

    /// Google could not be reached for 24 hours. Hexmail has stopped trying.
    ///
    /// @param reason the last failure, for the log
    record GivenUp(String reason) implements Outcome {}
  }

  /// Tries the revocation that has been due longest; empty if none is due. Call it repeatedly until
  /// then.
  public Optional<Outcome> next() {
    Instant now = clock.instant();
    return stores.revocations().take(now, now.plus(RETRY_INTERVAL)).map(this::tryOnce);
  }

  Outcome tryOnce(Revocation revocation) {
    try {
      // Whether revoked now or gone before, the grant has ended.
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
