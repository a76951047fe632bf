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

/// A reader with one call of its own; the other one is that of an honest reader.
///
/// @param read how it reads messages
/// @param conversation how it reads conversations
record SpoiledReader(
    BiFunction<MailboxAccess, MessageId, MailboxAnswer<Message>> read,
    BiFunction<MailboxAccess, ConversationId, MailboxAnswer<Conversation>> conversation)
    implements MessageReader {
  /// Reads messages in a way of its own.
  static MessageReader reading(
      MessageReader honest, BiFunction<MailboxAccess, MessageId, MailboxAnswer<Message>> read) {
    return new SpoiledReader(read, honest::conversation);
  }

  /// Tells of other messages in a conversation than there are.
  static UnaryOperator<MessageReader> conversing(UnaryOperator<List<Message>> spoil) {
    return honest ->
        new SpoiledReader(
            honest::read,
            (access, id) ->
                honest
                    .conversation(access, id)
                    .then(
                        found -> new Found<>(new Conversation(id, spoil.apply(found.messages())))));
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
