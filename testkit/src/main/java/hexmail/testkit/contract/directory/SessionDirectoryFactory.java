package hexmail.testkit.contract.directory;

import hexmail.domain.port.SessionDirectory;
import hexmail.domain.port.Sessions;
import hexmail.testkit.contract.fixture.RecoverablePort;

/// The stores that a test class hands to the clauses, new ones at each call.
public interface SessionDirectoryFactory {
  /// Two ports on the same sessions.
  record Store(Sessions sessions, SessionDirectory directory) {}

  /// A store without sessions, for one test.
  default Store empty() {
    return recoverable().port();
  }

  /// A store that can neither be read nor written.
  default SessionDirectory unavailable() {
    return recoverable().unavailable().directory();
  }

  /// A store without sessions, whose outage the clause starts and ends.
  RecoverablePort<Store> recoverable();
}
