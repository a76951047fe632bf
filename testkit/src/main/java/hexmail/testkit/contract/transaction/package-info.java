/// The parts of [TransactionsContract][hexmail.testkit.contract.TransactionsContract], the contract
/// of the transactions, by subject. Test classes implement that interface, not its parts. Nothing
/// here depends on an adapter.
@NullMarked
package hexmail.testkit.contract.transaction;

import org.jspecify.annotations.NullMarked;
