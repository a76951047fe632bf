package hexmail.testkit.memory;

import hexmail.domain.message.Attachment;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Enclosures;
import hexmail.domain.message.InlinePicture;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.testkit.contract.mail.TestMessage;
import java.util.ArrayList;
import java.util.List;

/// Makes the message that a mailbox in memory has after a delivery.
final class DeliveredMessage {
  private static final int SNIPPET = 100;

  private DeliveredMessage() {}

  static Message of(MessageId id, TestMessage letter) {
    List<Attachment> attachments = new ArrayList<>();
    for (TestMessage.File file : letter.files()) {
      String part = "" + attachments.size();
      attachments.add(new Attachment(part, file.name(), file.mimeType(), file.bytes()));
    }
    MessageSummary summary =
        new MessageSummary(
            id,
            new ConversationId(
                "conversation-" + (letter.topic() == null ? id.value() : letter.topic())),
            letter.from(),
            letter.to(),
            letter.subject(),
            letter.body() instanceof MessageBody.Plain(String text) ? snippet(text) : "",
            letter.receivedAt(),
            letter.labels(),
            !attachments.isEmpty());
    return new Message(summary, letter.to(), letter.cc(), letter.body(), attachments)
        .withReceivers(letter.details().bcc(), letter.details().replyTo())
        .withOrigin(letter.details().origin())
        .withEnclosures(numbered(letter.details().enclosures()));
  }

  /// Gives each part an id.
  private static Enclosures numbered(Enclosures enclosures) {
    List<InlinePicture> pictures = new ArrayList<>();
    for (InlinePicture picture : enclosures.pictures()) {
      Attachment file = picture.file();
      String part = "picture-" + pictures.size();
      pictures.add(
          new InlinePicture(
              picture.contentId(),
              new Attachment(part, file.name(), file.mimeType(), file.bytes())));
    }
    return new Enclosures(pictures, enclosures.messages(), enclosures.calendar());
  }

  private static String snippet(String text) {
    return text.substring(0, Math.min(SNIPPET, text.length()));
  }
}
