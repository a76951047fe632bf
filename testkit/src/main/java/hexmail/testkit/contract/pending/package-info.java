/// The contract of the pending authorizations, by what its clauses are about. Test classes
/// implement the whole of it,
/// [PendingAuthorizationsContract][hexmail.testkit.contract.PendingAuthorizationsContract]; nothing
/// here knows any adapter.
@NullMarked
package hexmail.testkit.contract.pending;

import org.jspecify.annotations.NullMarked;
