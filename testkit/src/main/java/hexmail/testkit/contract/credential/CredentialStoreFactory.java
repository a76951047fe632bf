package hexmail.testkit.contract.credential;

import hexmail.domain.port.CredentialStore;
import hexmail.testkit.contract.fixture.RecoverablePort;

/// The stores that a test class hands to the clauses, new ones at each call.
public interface CredentialStoreFactory {
  /// A store without credentials, for one test.
  default CredentialStore empty() {
    return recoverable().port();
  }

  /// A store that can neither be read nor written.
  default CredentialStore unavailable() {
    return recoverable().unavailable();
  }

  /// A store without credentials, whose outage the clause starts and ends.
  RecoverablePort<CredentialStore> recoverable();
}
