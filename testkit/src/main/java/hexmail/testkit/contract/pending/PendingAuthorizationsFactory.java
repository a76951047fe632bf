package hexmail.testkit.contract.pending;

import hexmail.domain.port.PendingAuthorizations;
import hexmail.testkit.contract.fixture.RecoverablePort;

/// The stores that a test class hands to the clauses, new ones at each call.
public interface PendingAuthorizationsFactory {
  /// A store without attempts, for one test.
  PendingAuthorizations empty();

  /// A store without attempts that holds so many of them, for one test.
  PendingAuthorizations withRoomFor(int attempts);

  /// A store that can neither be read nor written.
  PendingAuthorizations unavailable();

  /// A store without attempts that the clause breaks, so that it can neither be read nor written,
  /// and mends.
  RecoverablePort<PendingAuthorizations> recoverable();
}
