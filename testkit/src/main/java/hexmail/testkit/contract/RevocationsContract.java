package hexmail.testkit.contract;

import hexmail.testkit.contract.revocation.QueueContract;
import hexmail.testkit.contract.revocation.RevocationAccountContract;
import hexmail.testkit.contract.revocation.RevocationsOutageContract;

/// What every [Revocations][hexmail.domain.port.Revocations] promises. A test class that implements
/// this interface runs all of it.
public interface RevocationsContract
    extends QueueContract, RevocationAccountContract, RevocationsOutageContract {}
