package hexmail.testkit.contract.index;

import hexmail.domain.port.MailboxIndex;
import hexmail.testkit.contract.fixture.RecoverablePort;

/// Creates the indexes for the clauses, a new one at each call.
public interface MailboxIndexFactory {
  /// An empty index that keeps at least 2,000 summaries of an account.
  default MailboxIndex empty() {
    return recoverable().port();
  }

  /// An empty index that keeps at most `summaries` summaries of each account.
  MailboxIndex withRoomFor(int summaries);

  /// An index in an outage.
  default MailboxIndex unavailable() {
    return recoverable().unavailable();
  }

  /// An empty index whose outage the clause starts and ends.
  RecoverablePort<MailboxIndex> recoverable();
}
