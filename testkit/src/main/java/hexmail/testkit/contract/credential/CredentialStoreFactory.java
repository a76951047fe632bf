package hexmail.testkit.contract.credential;

import hexmail.domain.port.CredentialStore;
import hexmail.testkit.contract.fixture.RecoverablePort;

/// The stores that a test class hands to the clauses, new ones at each call.
public interface CredentialStoreFactory {
  /// A store without credentials, for one test.
  CredentialStore empty();

  /// A store that can neither be read nor written.
  CredentialStore unavailable();

  /// A store without credentials that the clause breaks, so that it can neither be read nor
  /// written, and mends.
  RecoverablePort<CredentialStore> recoverable();
}
