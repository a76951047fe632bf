/// The contract of the audit log, by what its clauses are about. Test classes implement the whole
/// of it, [AuditLogContract][hexmail.testkit.contract.AuditLogContract]; nothing here knows any
/// adapter.
@NullMarked
package hexmail.testkit.contract.audit;

import org.jspecify.annotations.NullMarked;
