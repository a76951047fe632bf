package hexmail.testkit.contract.credential;

import hexmail.domain.port.CredentialDirectory;
import hexmail.domain.port.CredentialStore;

/// Creates the stores for the clauses, a new one at each call.
public interface CredentialDirectoryFactory {
  /// Two ports for the same credentials.
  record Store(CredentialStore credentials, CredentialDirectory directory) {}

  /// An empty store.
  Store empty();

  /// A store in an outage.
  CredentialDirectory unavailable();
}
