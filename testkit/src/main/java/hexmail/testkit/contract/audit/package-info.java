/// The parts of [AuditLogContract][hexmail.testkit.contract.AuditLogContract], the contract of the
/// audit log, by subject. Test classes implement that interface, not its parts. Nothing here
/// depends on an adapter.
@NullMarked
package hexmail.testkit.contract.audit;

import org.jspecify.annotations.NullMarked;
