package hexmail.testkit.contract;

import hexmail.testkit.contract.pending.AttemptExpiryContract;
import hexmail.testkit.contract.pending.AttemptLimitContract;
import hexmail.testkit.contract.pending.AttemptOutageContract;
import hexmail.testkit.contract.pending.AttemptRaceContract;
import hexmail.testkit.contract.pending.ConclusionContract;
import hexmail.testkit.contract.pending.ForgettingContract;
import hexmail.testkit.contract.pending.TakeContract;

/// What every [PendingAuthorizations][hexmail.domain.port.PendingAuthorizations] promises. A test
/// class that implements this interface runs all of it.
public interface PendingAuthorizationsContract
    extends TakeContract,
        ConclusionContract,
        ForgettingContract,
        AttemptExpiryContract,
        AttemptLimitContract,
        AttemptRaceContract,
        AttemptOutageContract {}
