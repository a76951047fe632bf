package hexmail.testkit.contract.revocation;

import hexmail.domain.port.Revocations;
import hexmail.testkit.contract.fixture.RecoverablePort;

/// The queues that a test class hands to the clauses, new ones at each call.
public interface RevocationsFactory {
  /// A queue in which nothing waits, for one test.
  default Revocations empty() {
    return recoverable().port();
  }

  /// A queue that can neither be read nor written.
  default Revocations unavailable() {
    return recoverable().unavailable();
  }

  /// A queue in which nothing waits, whose outage the clause starts and ends.
  RecoverablePort<Revocations> recoverable();
}
