package hexmail.testkit.sabotage.reading;

import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.BlockedByAdministrator;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.NoMailbox;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.mailbox.MailboxAnswer.RightsMissing;
import hexmail.domain.mailbox.MailboxAnswer.Unauthorized;
import hexmail.domain.message.Conversation;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.port.MessageReader;
import hexmail.testkit.contract.MessageReaderContract;
import hexmail.testkit.sabotage.Sabotage;
import hexmail.testkit.sabotage.SabotagedContract;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Wrong message readers, each with a clause that catches it.
public final class MessageReaderSabotages {
  private static final List<Sabotage<MessageReader>> MESSAGES =
      List.of(
          Sabotage.of(
              "trims the text",
              read(message -> MessageChanges.with(message, MessageChanges.trimmed(message.body()))),
              "text_is_read_as_it_was_sent"),
          Sabotage.of(
              "takes scripts out",
              read(message ->
                  MessageChanges.with(message, MessageChanges.withoutScripts(message.body()))),
              "html_is_read_as_it_was_sent_with_everything_harmful_in_it"),
          Sabotage.of(
              "forgets the copies", read(MessageChanges::withoutCopies), "a_message_is_read_whole"),
          Sabotage.of(
              "treats file names as paths",
              read(message ->
                  MessageChanges.with(message, MessageChanges.named(message.attachments()))),
              "attachments_are_named_as_the_sender_named_them"),
          Sabotage.of(
              "numbers the parts anew in each call",
              MessageReaderSabotages::renumbering,
              "attachments_are_named_as_the_sender_named_them"),
          Sabotage.of(
              "finds nothing in an outage",
              MessageReaderSabotages::swallowing,
              "a_message_that_cannot_be_parsed_is_no_usable_answer"),
          Sabotage.of(
              "takes all the time it wants",
              honest ->
                  DelegatingReader.reading(
                      honest,
                      (access, id) -> honest.read(access.within(MailboxAccess.UNLIMITED), id)),
              "reading_is_too_slow_for_an_access_without_time_left"),
          Sabotage.of(
              "finds nothing in an account without a mailbox",
              MessageReaderSabotages::withoutMailbox,
              "an_account_without_a_mailbox_has_none_in_every_call"),
          Sabotage.of(
              "asks for rights where an administrator lets no application in",
              MessageReaderSabotages::askingForRights,
              "every_call_says_that_an_administrator_lets_no_application_in"),
          Sabotage.of(
              "shows what it has read for a refused token",
              MessageReaderSabotages::remembering,
              "a_token_that_is_refused_is_unauthorized_and_never_refreshed"),
          Sabotage.of(
              "reads the message of any account",
              MessageReaderSabotages::anybodys,
              "a_message_of_another_account_is_not_found"),
          Sabotage.of(
              "shows the newest of a conversation first",
              DelegatingReader.conversing(List::reversed),
              "a_conversation_has_its_messages_oldest_first"),
          Sabotage.of(
              "shows the newest of a conversation alone",
              DelegatingReader.conversing(messages -> List.of(messages.getLast())),
              "a_conversation_has_its_messages_oldest_first"),
          Sabotage.of(
              "shows the messages of a large conversation without anything",
              DelegatingReader.conversing(MessageChanges::bareIfLarge),
              "every_message_of_a_large_conversation_has_its_sender_its_subject_and_its_text"),
          Sabotage.of(
              "says that a text which was not read is none",
              DelegatingReader.conversing(MessageChanges::emptyIfNotRead),
              "a_message_that_cannot_be_parsed_does_not_cost_the_others_of_its_conversation"),
          Sabotage.of(
              "forgets the labels of a message that cannot be parsed",
              DelegatingReader.conversing(MessageChanges::bareOfLabelsIfNotRead),
              "a_message_that_cannot_be_parsed_has_its_ids_its_labels_and_its_time"),
          Sabotage.of(
              "cuts a long text without a word",
              read(message -> MessageChanges.with(message, MessageChanges.cut(message.body()))),
              "of_a_text_that_is_too_large_the_beginning_is_read_and_the_size_is_known"),
          Sabotage.of(
              "answers with a conversation of which nothing is known",
              MessageReaderSabotages::answeringAnyway,
              "a_conversation_of_which_no_message_can_be_parsed_is_no_usable_answer"));

  public static final SabotagedContract<MessageReader> CONTRACT =
      new SabotagedContract<>(
          MessageReaderContract.class,
          SabotagedMessageReaderTest.class,
          SabotagedMessageReaderTest.SABOTAGE,
          Stream.of(MESSAGES, WrongDetails.SABOTAGES, WrongContents.SABOTAGES)
              .flatMap(List::stream)
              .toList());

  private MessageReaderSabotages() {}

  static UnaryOperator<MessageReader> read(UnaryOperator<Message> change) {
    return honest ->
        DelegatingReader.reading(
            honest,
            (access, id) -> honest.read(access, id).then(read -> new Found<>(change.apply(read))));
  }

  /// Remembers the conversations that were read and their messages.
  private static MessageReader answeringAnyway(MessageReader honest) {
    Map<ConversationId, Message> seen = new ConcurrentHashMap<>();
    return new DelegatingReader(
        (access, id) ->
            honest
                .read(access, id)
                .then(message -> {
                  seen.put(message.summary().conversation(), message);
                  return new Found<>(message);
                }),
        (access, id) -> {
          try {
            return honest.conversation(access, id);
          } catch (MailboxUnavailable unavailable) {
            Message known = seen.get(id);
            if (known == null) {
              throw unavailable;
            }
            return new Found<>(new Conversation(id, List.of(MessageChanges.bare(known))));
          }
        },
        DelegatingReader.contents(honest));
  }

  private static MessageReader renumbering(MessageReader honest) {
    AtomicInteger next = new AtomicInteger();
    return read(message ->
            MessageChanges.with(
                message,
                message.attachments().stream()
                    .map(
                        file -> MessageChanges.with(file, "" + next.getAndIncrement(), file.name()))
                    .toList()))
        .apply(honest);
  }

  private static MessageReader swallowing(MessageReader honest) {
    return DelegatingReader.reading(
        honest,
        (access, id) -> {
          try {
            return honest.read(access, id);
          } catch (MailboxUnavailable | ClientRejected swallowed) {
            return new NotFound<>();
          }
        });
  }

  private static MessageReader withoutMailbox(MessageReader honest) {
    return answering(
        honest, answer -> answer instanceof NoMailbox<Message> ? new NotFound<>() : answer);
  }

  private static MessageReader askingForRights(MessageReader honest) {
    return answering(
        honest,
        answer ->
            answer instanceof BlockedByAdministrator<Message> ? new RightsMissing<>() : answer);
  }

  private static MessageReader answering(
      MessageReader honest, UnaryOperator<MailboxAnswer<Message>> change) {
    return DelegatingReader.reading(honest, (access, id) -> change.apply(honest.read(access, id)));
  }

  private static MessageReader remembering(MessageReader honest) {
    Map<MessageId, Message> seen = new ConcurrentHashMap<>();
    return DelegatingReader.reading(
        honest,
        (access, id) -> {
          MailboxAnswer<Message> answer = honest.read(access, id);
          if (answer instanceof Found<Message>(Message message)) {
            seen.put(id, message);
          }
          Message before = seen.get(id);
          return answer instanceof Unauthorized<Message> && before != null
              ? new Found<>(before)
              : answer;
        });
  }

  private static MessageReader anybodys(MessageReader honest) {
    SequencedSet<MailboxAccess> accesses = new LinkedHashSet<>();
    return DelegatingReader.reading(
        honest,
        (access, id) -> {
          MailboxAnswer<Message> answer = honest.read(access, id);
          if (answer instanceof Found<Message>) {
            accesses.add(access);
          }
          for (MailboxAccess other : accesses) {
            if (answer instanceof NotFound<Message>) {
              answer = honest.read(other, id);
            }
          }
          return answer;
        });
  }
}
