package hexmail.testkit.contract.opened;

import hexmail.domain.port.OpenedMessages;
import hexmail.domain.port.SessionDirectory;
import hexmail.domain.port.Sessions;
import hexmail.testkit.contract.fixture.RecoverablePort;

/// Creates the stores for the clauses, new ones at each call.
public interface OpenedMessagesFactory {
  /// Opened messages, and the sessions that they belong to.
  record Store(Sessions sessions, SessionDirectory directory, OpenedMessages opened) {}

  /// An empty store with room for some hundred messages of any size.
  default Store empty() {
    return recoverable().port();
  }

  /// An empty store that keeps at most `messages` with `bytes` together for each account of a
  /// session, none of them larger than `largest`.
  Store withRoomFor(int messages, int bytes, int largest);

  /// A store in an outage.
  default Store unavailable() {
    return recoverable().unavailable();
  }

  /// An empty store whose outage the clause starts and ends.
  RecoverablePort<Store> recoverable();
}
