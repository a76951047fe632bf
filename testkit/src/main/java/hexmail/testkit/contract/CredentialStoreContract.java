package hexmail.testkit.contract;

import hexmail.testkit.contract.credential.ConsentContract;
import hexmail.testkit.contract.credential.CredentialChangeContract;
import hexmail.testkit.contract.credential.CredentialNeighboursContract;
import hexmail.testkit.contract.credential.CredentialOutageContract;
import hexmail.testkit.contract.credential.CredentialRaceContract;
import hexmail.testkit.contract.credential.CredentialRemovalContract;
import hexmail.testkit.contract.credential.LeaseContract;

/// What every [CredentialStore][hexmail.domain.port.CredentialStore] promises. A test class that
/// implements this interface runs all of it.
public interface CredentialStoreContract
    extends ConsentContract,
        CredentialChangeContract,
        LeaseContract,
        CredentialRemovalContract,
        CredentialNeighboursContract,
        CredentialRaceContract,
        CredentialOutageContract {}
