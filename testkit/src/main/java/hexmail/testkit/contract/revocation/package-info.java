/// The contract of the queue of revocations, by what its clauses are about. Test classes implement
/// the whole of it, [RevocationsContract][hexmail.testkit.contract.RevocationsContract]; nothing
/// here knows any adapter.
@NullMarked
package hexmail.testkit.contract.revocation;

import org.jspecify.annotations.NullMarked;
