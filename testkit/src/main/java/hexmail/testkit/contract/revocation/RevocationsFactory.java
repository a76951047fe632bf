package hexmail.testkit.contract.revocation;

import hexmail.domain.port.Revocations;
import hexmail.testkit.contract.fixture.RecoverablePort;

/// The queues that a test class hands to the clauses, new ones at each call.
public interface RevocationsFactory {
  /// A queue in which nothing waits, for one test.
  Revocations empty();

  /// A queue that can neither be read nor written.
  Revocations unavailable();

  /// A queue in which nothing waits, that the clause breaks, so that it can neither be read nor
  /// written, and mends.
  RecoverablePort<Revocations> recoverable();
}
