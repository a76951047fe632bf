package hexmail.testkit.contract.audit;

import hexmail.domain.port.AuditLog;
import hexmail.testkit.contract.scene.Breakable;

/// The logs that a test class hands to the clauses, new ones at each call.
public interface AuditLogFactory {
  /// A log without events, for one test.
  AuditLog empty();

  /// A log that can neither be read nor written.
  AuditLog outOfOrder();

  /// A log without events that the clause breaks, so that it can neither be read nor written, and
  /// mends.
  Breakable<AuditLog> breakable();
}
