package hexmail.domain.port;

import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.message.ContentStream;
import hexmail.domain.message.Conversation;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageId;

/// Whole messages of the mailbox that the given access opens. Safe for use by many threads; keeps
/// no mail between calls but, at most, where the parts of a few messages are; never refreshes a
/// token, and shares the person's quota of a minute with [Mailbox][hexmail.domain.port.Mailbox]. A
/// call throws [MailboxUnavailable][hexmail.domain.outage.MailboxUnavailable] if there is no usable
/// answer within its deadline or the time left to the access, and
/// [ClientRejected][hexmail.domain.outage.ClientRejected] if the server does not accept our client.
public interface MessageReader {
  /// The message `id`, in text and HTML as it was sent, but for the line ends of text that its
  /// sender lets flow (RFC 3676); `NotFound` if it is gone or belongs to another account. A text of
  /// more than [MessageBody#MAX_BYTES][hexmail.domain.message.MessageBody] is `TooLarge`, with its
  /// beginning. If the content of the message cannot be parsed, that is no usable answer. One call
  /// of the server is enough: a calendar object or the text of an enclosed message that takes
  /// another call is empty or `TooLarge`.
  MailboxAnswer<Message> read(MailboxAccess access, MessageId id);

  /// All messages of the conversation `id`, oldest first, including those in Spam and Bin;
  /// `NotFound` if none is left. However large they are together, each has its sender, subject and
  /// time. A text is there as it was sent, or `TooLarge`, or `NotRead` if it was not available in
  /// time; it is never `Nothing` for a message that has a text. A message whose content cannot be
  /// parsed appears with what is known, its ids, labels and time, and its text is `NotRead`. If
  /// that is so for all messages, there is no usable answer.
  MailboxAnswer<Conversation> conversation(MailboxAccess access, ConversationId id);

  /// The content of the part `partId` of the message `id`, decoded and byte for byte as the server
  /// has it, whatever its type and size; `NotFound` if the message is gone or belongs to another
  /// account, if it has no such part, or if the part only contains others. The call returns when
  /// the first bytes are there. Whoever gets the stream closes it; until then a few others of the
  /// account, and of all accounts together, can be open, and further calls wait for one to be
  /// closed.
  MailboxAnswer<ContentStream> part(MailboxAccess access, MessageId id, String partId);

  /// The source of the message `id` (RFC 5322), byte for byte; `NotFound` if it is gone or belongs
  /// to another account. Apart from that it is like `part`.
  MailboxAnswer<ContentStream> source(MailboxAccess access, MessageId id);
}
