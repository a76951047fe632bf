package hexmail.adapter.http.mailbox;

import static hexmail.adapter.http.front.Front.ADA;

import hexmail.adapter.http.front.Front;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// Delivers conversations to Ada.
final class DeliveredConversations {
  private final Front front;

  DeliveredConversations(Front front) {
    this.front = front;
  }

  /// A message `m{minutes}`, received that number of minutes ago.
  void deliver(int minutes, String conversation, String sender, LabelId... labels) {
    MessageSummary summary =
        new MessageSummary(
            new MessageId("m" + minutes),
            new ConversationId(conversation),
            new Correspondent(sender, "x@example.com"),
            "Subject " + minutes,
            "Gist " + minutes,
            front.clock.instant().minus(Duration.ofMinutes(minutes)),
            Set.of(labels),
            minutes == 4);
    front.mailbox.deliver(
        ADA.id(),
        new Message(
            summary,
            List.of(new Correspondent("Ada", "ada@example.com")),
            List.of(),
            new MessageBody.Plain("Text " + minutes),
            List.of()));
  }

  /// Four messages in one conversation and one in another, which is between them.
  void deliverTwoConversations() {
    deliver(1, "c1", "Grace", LabelId.INBOX);
    deliver(2, "c2", "Alan", LabelId.INBOX);
    deliver(3, "c1", "Alan", LabelId.INBOX);
    deliver(4, "c1", "Mary", LabelId.INBOX, LabelId.UNREAD);
    deliver(5, "c1", "Charles", LabelId.INBOX);
  }

  /// A message of the first conversation with this text.
  void deliverText(int minutes, String text) {
    MessageSummary summary =
        new MessageSummary(
            new MessageId("m" + minutes),
            new ConversationId("c1"),
            new Correspondent("Grace", "grace@example.com"),
            "Long",
            "Dear Ada",
            front.clock.instant().minus(Duration.ofMinutes(minutes)),
            Set.of(),
            false);
    front.mailbox.deliver(
        ADA.id(),
        new Message(summary, List.of(), List.of(), new MessageBody.Plain(text), List.of()));
  }
}
