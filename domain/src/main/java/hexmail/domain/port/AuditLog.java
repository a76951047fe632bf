package hexmail.domain.port;

import hexmail.domain.account.AccountId;
import hexmail.domain.audit.AuditEvent;
import java.util.List;

/// The audit trail: events of authorizations and sessions, by account. Safe for use by many threads
/// and processes; each call is atomic. If the store cannot be read or written, a call throws
/// [StoreUnavailable][hexmail.domain.outage.StoreUnavailable] and has changed nothing.
public interface AuditLog {
  /// The minimum number of events kept for each account; older ones may be removed.
  int KEPT = 200;

  /// Records `event`.
  void record(AuditEvent event);

  /// The events of `account`, latest first. Events of the same instant come in reverse order of
  /// recording.
  ///
  /// @param limit the maximum number of events
  List<AuditEvent> of(AccountId account, int limit);

  /// Removes all events of `account`.
  void forget(AccountId account);
}
