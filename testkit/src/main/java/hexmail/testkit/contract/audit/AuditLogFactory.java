package hexmail.testkit.contract.audit;

import hexmail.domain.port.AuditLog;
import hexmail.testkit.contract.fixture.RecoverablePort;

/// Creates the logs for the clauses, a new one at each call.
public interface AuditLogFactory {
  /// An empty log.
  default AuditLog empty() {
    return recoverable().port();
  }

  /// A log in an outage.
  default AuditLog unavailable() {
    return recoverable().unavailable();
  }

  /// An empty log whose outage the clause starts and ends.
  RecoverablePort<AuditLog> recoverable();
}
