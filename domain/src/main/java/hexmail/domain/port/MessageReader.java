package hexmail.domain.port;

import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.message.Conversation;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageId;

/// Whole messages of the mailbox that the given access opens. Safe for use by many threads; keeps
/// no mail between calls, never refreshes a token, and shares the person's quota of a minute with
/// [Mailbox][hexmail.domain.port.Mailbox]. A call throws
/// [MailboxUnavailable][hexmail.domain.outage.MailboxUnavailable] if there is no usable answer
/// within its deadline or the time left to the access, and
/// [ClientRejected][hexmail.domain.outage.ClientRejected] if the server does not accept our client.
public interface MessageReader {
  /// The message `id`, in text and HTML as it was sent, but for the line ends of text that its
  /// sender lets flow (RFC 3676); `NotFound` if it is gone or belongs to another account. A text of
  /// more than [MessageBody#MAX_BYTES][hexmail.domain.message.MessageBody] is `TooLarge`, with its
  /// beginning. If the content of the message cannot be parsed, that is no usable answer.
  MailboxAnswer<Message> read(MailboxAccess access, MessageId id);

  /// All messages of the conversation `id`, oldest first, including those in Spam and Bin;
  /// `NotFound` if none is left. However large they are together, each has its sender, subject and
  /// time. A text is there as it was sent, or `TooLarge`, or `NotRead` if it was not available in
  /// time; it is never `Nothing` for a message that has a text. A message whose content cannot be
  /// parsed appears with what is known, its ids, labels and time, and its text is `NotRead`. If
  /// that is so for all messages, there is no usable answer.
  MailboxAnswer<Conversation> conversation(MailboxAccess access, ConversationId id);
}
