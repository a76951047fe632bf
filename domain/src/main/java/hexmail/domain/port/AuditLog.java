package hexmail.domain.port;

import hexmail.domain.account.AccountId;
import hexmail.domain.audit.AuditEvent;
import java.util.List;

/// What happened to people's authorizations and sessions. Safe for use by many threads and
/// processes; each call is atomic. Calls throw
/// [StoreUnavailable][hexmail.domain.outage.StoreUnavailable] when the store cannot be read or
/// written, and then have changed nothing.
public interface AuditLog {
  /// How many events of an account are kept at least; the oldest may go.
  int KEPT = 200;

  /// Notes `event`.
  void record(AuditEvent event);

  /// The events of `account`, the latest first; those of one moment in the reverse order of their
  /// recording.
  ///
  /// @param limit how many at most
  List<AuditEvent> of(AccountId account, int limit);

  /// Removes every event of `account`.
  void forget(AccountId account);
}
