package hexmail.testkit.contract.audit;

import hexmail.domain.port.AuditLog;
import hexmail.testkit.contract.fixture.RecoverablePort;

/// The logs that a test class hands to the clauses, new ones at each call.
public interface AuditLogFactory {
  /// A log without events, for one test.
  default AuditLog empty() {
    return recoverable().port();
  }

  /// A log that can neither be read nor written.
  default AuditLog unavailable() {
    return recoverable().unavailable();
  }

  /// A log without events, whose outage the clause starts and ends.
  RecoverablePort<AuditLog> recoverable();
}
