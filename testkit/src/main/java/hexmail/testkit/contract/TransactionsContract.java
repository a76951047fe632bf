package hexmail.testkit.contract;

import hexmail.testkit.contract.transaction.TransactionOutageContract;
import hexmail.testkit.contract.transaction.WholeContract;
import hexmail.testkit.contract.transaction.WorkContract;

/// What all [Transactions][hexmail.domain.port.Transactions] promise. A test class that implements
/// this interface runs all of it.
public interface TransactionsContract
    extends WholeContract, WorkContract, TransactionOutageContract {}
