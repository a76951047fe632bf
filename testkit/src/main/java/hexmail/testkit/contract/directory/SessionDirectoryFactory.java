package hexmail.testkit.contract.directory;

import hexmail.domain.port.SessionDirectory;
import hexmail.domain.port.Sessions;
import hexmail.testkit.contract.fixture.RecoverablePort;

/// Creates the stores for the clauses, a new one at each call.
public interface SessionDirectoryFactory {
  /// Two ports for the same sessions.
  record Store(Sessions sessions, SessionDirectory directory) {}

  /// An empty store.
  default Store empty() {
    return recoverable().port();
  }

  /// A store in an outage.
  default SessionDirectory unavailable() {
    return recoverable().unavailable().directory();
  }

  /// An empty store whose outage the clause starts and ends.
  RecoverablePort<Store> recoverable();
}
