package hexmail.testkit.contract;

import hexmail.testkit.contract.transaction.AtomicityContract;
import hexmail.testkit.contract.transaction.IsolationContract;
import hexmail.testkit.contract.transaction.TransactionOutageContract;

/// What all [Transactions][hexmail.domain.port.Transactions] promise. A test class that implements
/// this interface runs all of it.
public interface TransactionsContract
    extends AtomicityContract, IsolationContract, TransactionOutageContract {}
