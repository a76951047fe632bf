/// The contract of the transactions, by what its clauses are about. Test classes implement the
/// whole of it, [TransactionsContract][hexmail.testkit.contract.TransactionsContract]; nothing here
/// knows any adapter.
@NullMarked
package hexmail.testkit.contract.transaction;

import org.jspecify.annotations.NullMarked;
