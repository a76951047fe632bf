package hexmail.testkit.contract.revocation;

import hexmail.domain.port.Revocations;
import hexmail.testkit.contract.scene.Breakable;

/// The queues that a test class hands to the clauses, new ones at each call.
public interface RevocationsFactory {
  /// A queue in which nothing waits, for one test.
  Revocations empty();

  /// A queue that can neither be read nor written.
  Revocations outOfOrder();

  /// A queue in which nothing waits, that the clause breaks, so that it can neither be read nor
  /// written, and mends.
  Breakable<Revocations> breakable();
}
