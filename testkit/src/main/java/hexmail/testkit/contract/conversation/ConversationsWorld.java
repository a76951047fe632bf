package hexmail.testkit.contract.conversation;

import hexmail.domain.port.Conversations;
import hexmail.testkit.contract.mailbox.MailboxWorld;

/// A conversations adapter, a mailbox adapter that shows the same mail, and the mail of two people.
public interface ConversationsWorld extends MailboxWorld {
  /// The adapter; the same one at each call.
  Conversations conversations();

  /// A new adapter for the same mail, without any state, as after a restart. An adapter that stores
  /// the mail itself may return the same one.
  Conversations restartedConversations();
}
