package hexmail.testkit.contract;

import hexmail.testkit.contract.audit.AuditOutageContract;
import hexmail.testkit.contract.audit.TrailContract;

/// What every [AuditLog][hexmail.domain.port.AuditLog] promises. A test class that implements this
/// interface runs all of it.
public interface AuditLogContract extends TrailContract, AuditOutageContract {}
