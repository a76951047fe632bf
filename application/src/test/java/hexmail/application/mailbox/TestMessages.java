package hexmail.application.mailbox;

import static hexmail.application.world.World.NOON;

import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Messages for lists. The first is the newest.
final class TestMessages {
  private TestMessages() {}

  static MessageId id(int number) {
    return new MessageId("m" + number);
  }

  static List<MessageId> ids(int from, int to) {
    return IntStream.range(from, to).mapToObj(TestMessages::id).toList();
  }

  static MessageSummary summary(int number) {
    return summary(number, NOON.minusSeconds(number));
  }

  private static MessageSummary summary(int number, Instant receivedAt) {
    return new MessageSummary(
        id(number),
        new ConversationId("c" + number),
        new Correspondent("Grace", "grace@example.com"),
        "Letter " + number,
        "Dear Ada",
        receivedAt,
        Set.of(LabelId.INBOX),
        false);
  }

  static Message message(int number) {
    return received(number, NOON.minusSeconds(number));
  }

  /// A message that belongs elsewhere in the list.
  static Message received(int number, Instant receivedAt) {
    return new Message(
        summary(number, receivedAt),
        List.of(),
        List.of(),
        new MessageBody.Plain("Dear Ada"),
        List.of());
  }

  static ListRequest everything(int size) {
    return new ListRequest(MailQuery.EVERYTHING, null, null, size);
  }
}
