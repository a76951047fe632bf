package hexmail.testkit.contract.revocation;

import hexmail.domain.port.Revocations;
import hexmail.testkit.contract.fixture.RecoverablePort;

/// Creates the queues for the clauses, a new one at each call.
public interface RevocationsFactory {
  /// An empty queue.
  default Revocations empty() {
    return recoverable().port();
  }

  /// A queue in an outage.
  default Revocations unavailable() {
    return recoverable().unavailable();
  }

  /// An empty queue whose outage the clause starts and ends.
  RecoverablePort<Revocations> recoverable();
}
