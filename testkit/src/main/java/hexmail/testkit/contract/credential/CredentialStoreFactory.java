package hexmail.testkit.contract.credential;

import hexmail.domain.port.CredentialStore;
import hexmail.testkit.contract.fixture.RecoverablePort;

/// Creates the stores for the clauses, a new one at each call.
public interface CredentialStoreFactory {
  /// An empty store.
  default CredentialStore empty() {
    return recoverable().port();
  }

  /// A store in an outage.
  default CredentialStore unavailable() {
    return recoverable().unavailable();
  }

  /// An empty store whose outage the clause starts and ends.
  RecoverablePort<CredentialStore> recoverable();
}
