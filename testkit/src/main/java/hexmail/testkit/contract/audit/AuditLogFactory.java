package hexmail.testkit.contract.audit;

import hexmail.domain.port.AuditLog;
import hexmail.testkit.contract.fixture.RecoverablePort;

/// The logs that a test class hands to the clauses, new ones at each call.
public interface AuditLogFactory {
  /// A log without events, for one test.
  AuditLog empty();

  /// A log that can neither be read nor written.
  AuditLog unavailable();

  /// A log without events that the clause breaks, so that it can neither be read nor written, and
  /// mends.
  RecoverablePort<AuditLog> recoverable();
}
