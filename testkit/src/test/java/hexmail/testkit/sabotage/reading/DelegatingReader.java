package hexmail.testkit.sabotage.reading;

import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.message.Conversation;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageId;
import hexmail.domain.port.MessageReader;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/// A message reader of two functions.
///
/// @param read reads messages
/// @param conversation reads conversations
record DelegatingReader(
    BiFunction<MailboxAccess, MessageId, MailboxAnswer<Message>> read,
    BiFunction<MailboxAccess, ConversationId, MailboxAnswer<Conversation>> conversation)
    implements MessageReader {
  /// Replaces how an honest reader reads messages.
  static MessageReader reading(
      MessageReader honest, BiFunction<MailboxAccess, MessageId, MailboxAnswer<Message>> read) {
    return new DelegatingReader(read, honest::conversation);
  }

  /// Changes the messages of a conversation.
  static UnaryOperator<MessageReader> conversing(UnaryOperator<List<Message>> change) {
    return honest ->
        new DelegatingReader(
            honest::read,
            (access, id) ->
                honest
                    .conversation(access, id)
                    .then(found ->
                        new Found<>(new Conversation(id, change.apply(found.messages())))));
  }

  @Override
  public MailboxAnswer<Message> read(MailboxAccess access, MessageId id) {
    return read.apply(access, id);
  }

  @Override
  public MailboxAnswer<Conversation> conversation(MailboxAccess access, ConversationId id) {
    return conversation.apply(access, id);
  }
}
