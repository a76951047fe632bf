package hexmail.testkit.contract.session;

import hexmail.domain.port.Sessions;
import hexmail.testkit.contract.fixture.RecoverablePort;

/// The stores that a test class hands to the clauses, new ones at each call.
public interface SessionsFactory {
  /// A store without sessions, for one test.
  default Sessions empty() {
    return recoverable().port();
  }

  /// A store that can neither be read nor written.
  default Sessions unavailable() {
    return recoverable().unavailable();
  }

  /// A store without sessions, whose outage the clause starts and ends.
  RecoverablePort<Sessions> recoverable();
}
