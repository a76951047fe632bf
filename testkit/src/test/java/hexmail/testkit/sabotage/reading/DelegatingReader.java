package hexmail.testkit.sabotage.reading;

import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.message.ContentStream;
import hexmail.domain.message.Conversation;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageId;
import hexmail.domain.port.MessageReader;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/// A message reader of functions.
///
/// @param read reads messages
/// @param conversation reads conversations
/// @param contents opens parts and sources
record DelegatingReader(
    BiFunction<MailboxAccess, MessageId, MailboxAnswer<Message>> read,
    BiFunction<MailboxAccess, ConversationId, MailboxAnswer<Conversation>> conversation,
    Contents contents)
    implements MessageReader {
  /// Opens contents.
  interface Contents {
    MailboxAnswer<ContentStream> part(MailboxAccess access, MessageId id, String partId);

    MailboxAnswer<ContentStream> source(MailboxAccess access, MessageId id);
  }

  /// Those of an honest reader.
  static Contents contents(MessageReader honest) {
    return new Contents() {
      @Override
      public MailboxAnswer<ContentStream> part(MailboxAccess access, MessageId id, String partId) {
        return honest.part(access, id, partId);
      }

      @Override
      public MailboxAnswer<ContentStream> source(MailboxAccess access, MessageId id) {
        return honest.source(access, id);
      }
    };
  }

  /// Replaces how an honest reader opens contents.
  static UnaryOperator<MessageReader> opening(UnaryOperator<Contents> change) {
    return honest ->
        new DelegatingReader(honest::read, honest::conversation, change.apply(contents(honest)));
  }

  /// Replaces how an honest reader reads messages.
  static MessageReader reading(
      MessageReader honest, BiFunction<MailboxAccess, MessageId, MailboxAnswer<Message>> read) {
    return new DelegatingReader(read, honest::conversation, contents(honest));
  }

  /// Changes the messages of a conversation.
  static UnaryOperator<MessageReader> conversing(UnaryOperator<List<Message>> change) {
    return honest ->
        new DelegatingReader(
            honest::read,
            (access, id) ->
                honest
                    .conversation(access, id)
                    .then(
                        found -> new Found<>(new Conversation(id, change.apply(found.messages())))),
            contents(honest));
  }

  @Override
  public MailboxAnswer<Message> read(MailboxAccess access, MessageId id) {
    return read.apply(access, id);
  }

  @Override
  public MailboxAnswer<Conversation> conversation(MailboxAccess access, ConversationId id) {
    return conversation.apply(access, id);
  }

  @Override
  public MailboxAnswer<ContentStream> part(MailboxAccess access, MessageId id, String partId) {
    return contents.part(access, id, partId);
  }

  @Override
  public MailboxAnswer<ContentStream> source(MailboxAccess access, MessageId id) {
    return contents.source(access, id);
  }
}
