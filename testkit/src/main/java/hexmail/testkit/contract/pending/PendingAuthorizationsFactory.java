package hexmail.testkit.contract.pending;

import hexmail.domain.port.PendingAuthorizations;
import hexmail.testkit.contract.fixture.RecoverablePort;

/// The stores that a test class hands to the clauses, new ones at each call.
public interface PendingAuthorizationsFactory {
  /// A store without attempts, for one test.
  default PendingAuthorizations empty() {
    return recoverable().port();
  }

  /// A store without attempts that holds so many of them, for one test.
  PendingAuthorizations withRoomFor(int attempts);

  /// A store that can neither be read nor written.
  default PendingAuthorizations unavailable() {
    return recoverable().unavailable();
  }

  /// A store without attempts, whose outage the clause starts and ends.
  RecoverablePort<PendingAuthorizations> recoverable();
}
