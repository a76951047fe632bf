package hexmail.testkit.contract;

import hexmail.testkit.contract.audit.AuditOutageContract;
import hexmail.testkit.contract.audit.AuditTrailContract;

/// What every [AuditLog][hexmail.domain.port.AuditLog] promises. A test class that implements this
/// interface runs all of it.
public interface AuditLogContract extends AuditTrailContract, AuditOutageContract {}
