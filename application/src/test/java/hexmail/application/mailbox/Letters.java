package hexmail.application.mailbox;

import static hexmail.application.world.World.NOON;

import hexmail.domain.mailbox.ConversationId;
import hexmail.domain.mailbox.Correspondent;
import hexmail.domain.mailbox.LabelId;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.mailbox.Message;
import hexmail.domain.mailbox.MessageBody;
import hexmail.domain.mailbox.MessageId;
import hexmail.domain.mailbox.MessageSummary;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Messages to be listed: the first is the newest.
final class Letters {
  private Letters() {}

  static MessageId id(int number) {
    return new MessageId("m" + number);
  }

  static List<MessageId> ids(int from, int to) {
    return IntStream.range(from, to).mapToObj(Letters::id).toList();
  }

  static MessageSummary summary(int number) {
    return new MessageSummary(
        id(number),
        new ConversationId("c" + number),
        new Correspondent("Grace", "grace@example.com"),
        "Letter " + number,
        "Dear Ada",
        NOON.minusSeconds(number),
        Set.of(LabelId.INBOX),
        false);
  }

  static Message letter(int number) {
    return new Message(
        summary(number), List.of(), List.of(), new MessageBody.Plain("Dear Ada"), List.of());
  }

  static ListRequest everything(int size) {
    return new ListRequest(MailQuery.EVERYTHING, null, null, size);
  }
}
