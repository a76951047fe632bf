package hexmail.testkit.contract.directory;

import hexmail.domain.port.SessionDirectory;
import hexmail.domain.port.Sessions;
import hexmail.testkit.contract.fixture.RecoverablePort;

/// The stores that a test class hands to the clauses, new ones at each call.
public interface SessionDirectoryFactory {
  /// Two ports on the same sessions.
  record Store(Sessions sessions, SessionDirectory directory) {}

  /// A store without sessions, for one test.
  Store empty();

  /// A store that can neither be read nor written.
  SessionDirectory unavailable();

  /// A store without sessions that the clause breaks, so that it can neither be read nor written,
  /// and mends.
  RecoverablePort<Store> recoverable();
}
