package hexmail.testkit.contract;

import hexmail.testkit.contract.credential.AccountListContract;

/// What every [CredentialDirectory][hexmail.domain.port.CredentialDirectory] promises. A test class
/// that implements this interface runs all of it.
public interface CredentialDirectoryContract extends AccountListContract {}
