package hexmail.testkit.contract.index;

import hexmail.domain.port.MailboxIndex;
import hexmail.testkit.contract.fixture.RecoverablePort;

/// The indexes that a test class hands to the clauses, new ones at each call.
public interface MailboxIndexFactory {
  /// An empty index for one test. It keeps at least 2,000 summaries of an account.
  default MailboxIndex empty() {
    return recoverable().port();
  }

  /// An empty index for one test. It keeps at most `summaries` of each account.
  MailboxIndex withRoomFor(int summaries);

  /// An index that can neither be read nor written.
  default MailboxIndex unavailable() {
    return recoverable().unavailable();
  }

  /// An empty index, whose outage the clause starts and ends.
  RecoverablePort<MailboxIndex> recoverable();
}
