package hexmail.testkit.contract;

import hexmail.testkit.contract.index.ClaimContract;
import hexmail.testkit.contract.index.FindingContract;
import hexmail.testkit.contract.index.FollowContract;
import hexmail.testkit.contract.index.ForgettingIndexContract;
import hexmail.testkit.contract.index.IndexLimitContract;
import hexmail.testkit.contract.index.IndexOutageContract;
import hexmail.testkit.contract.index.KeepContract;
import hexmail.testkit.contract.index.RestartContract;

/// What every [MailboxIndex][hexmail.domain.port.MailboxIndex] promises. A test class that
/// implements this interface runs all of it.
public interface MailboxIndexContract
    extends FindingContract,
        FollowContract,
        RestartContract,
        ClaimContract,
        KeepContract,
        IndexLimitContract,
        ForgettingIndexContract,
        IndexOutageContract {}
