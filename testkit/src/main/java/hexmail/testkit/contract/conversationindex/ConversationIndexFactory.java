package hexmail.testkit.contract.conversationindex;

import hexmail.domain.port.ConversationIndex;
import hexmail.testkit.contract.fixture.RecoverablePort;

/// Creates the indexes for the clauses, a new one at each call.
public interface ConversationIndexFactory {
  /// An empty index that keeps at least 2,000 summaries of an account.
  default ConversationIndex empty() {
    return recoverable().port();
  }

  /// An empty index that keeps at most `summaries` summaries of each account.
  ConversationIndex withRoomFor(int summaries);

  /// An index in an outage.
  default ConversationIndex unavailable() {
    return recoverable().unavailable();
  }

  /// An empty index whose outage the clause starts and ends.
  RecoverablePort<ConversationIndex> recoverable();
}
