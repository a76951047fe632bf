package hexmail.testkit.contract.session;

import hexmail.domain.port.Sessions;
import hexmail.testkit.contract.fixture.RecoverablePort;

/// The stores that a test class hands to the clauses, new ones at each call.
public interface SessionsFactory {
  /// A store without sessions, for one test.
  Sessions empty();

  /// A store that can neither be read nor written.
  Sessions unavailable();

  /// A store without sessions that the clause breaks, so that it can neither be read nor written,
  /// and mends.
  RecoverablePort<Sessions> recoverable();
}
