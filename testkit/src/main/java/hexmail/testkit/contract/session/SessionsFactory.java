package hexmail.testkit.contract.session;

import hexmail.domain.port.Sessions;
import hexmail.testkit.contract.fixture.RecoverablePort;

/// Creates the stores for the clauses, a new one at each call.
public interface SessionsFactory {
  /// An empty store.
  default Sessions empty() {
    return recoverable().port();
  }

  /// A store in an outage.
  default Sessions unavailable() {
    return recoverable().unavailable();
  }

  /// An empty store whose outage the clause starts and ends.
  RecoverablePort<Sessions> recoverable();
}
