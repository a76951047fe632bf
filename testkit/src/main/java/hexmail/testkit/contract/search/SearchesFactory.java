package hexmail.testkit.contract.search;

import hexmail.domain.port.Searches;
import hexmail.testkit.contract.fixture.RecoverablePort;

/// Creates the stores for the clauses, a new one at each call.
public interface SearchesFactory {
  /// An empty store.
  default Searches empty() {
    return recoverable().port();
  }

  /// A store in an outage.
  default Searches unavailable() {
    return recoverable().unavailable();
  }

  /// An empty store whose outage the clause starts and ends.
  RecoverablePort<Searches> recoverable();
}
