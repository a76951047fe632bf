package hexmail.domain.port;

import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.message.Conversation;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageId;

/// Whole messages of the person whose access is given. Safe for use by many threads; keeps nothing
/// of the mail between calls, never refreshes a token, counts what a person may ask for in a minute
/// as [Mailbox][hexmail.domain.port.Mailbox] does, and throws
/// [MailboxUnavailable][hexmail.domain.outage.MailboxUnavailable] when there is no usable answer
/// within its deadline and [ClientRejected][hexmail.domain.outage.ClientRejected] when the far side
/// does not serve our client.
public interface MessageReader {
  /// The message `id`, in text and HTML as it was sent; `NotFound` when it is gone or somebody
  /// else's. One whose content cannot be understood is no usable answer.
  MailboxAnswer<Message> read(MailboxAccess access, MessageId id);

  /// All messages of the conversation `id`, those in Spam and Bin included, oldest first;
  /// `NotFound` when there is none left. A message whose content cannot be understood is shown with
  /// what is known: its ids, labels and time.
  MailboxAnswer<Conversation> conversation(MailboxAccess access, ConversationId id);
}
