package hexmail.testkit.contract.pending;

import hexmail.domain.port.PendingAuthorizations;
import hexmail.testkit.contract.fixture.RecoverablePort;

/// Creates the stores for the clauses, a new one at each call.
public interface PendingAuthorizationsFactory {
  /// An empty store.
  default PendingAuthorizations empty() {
    return recoverable().port();
  }

  /// An empty store that may hold `attempts` attempts.
  PendingAuthorizations withRoomFor(int attempts);

  /// A store in an outage.
  default PendingAuthorizations unavailable() {
    return recoverable().unavailable();
  }

  /// An empty store whose outage the clause starts and ends.
  RecoverablePort<PendingAuthorizations> recoverable();
}
