package hexmail.testkit.sabotage.reading;

import hexmail.domain.message.Attachment;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageBody.Html;
import hexmail.domain.message.MessageBody.Plain;
import hexmail.domain.message.MessageSummary;
import java.util.List;
import java.util.Set;

/// What a wrong reader makes of messages.
final class MessageChanges {
  private MessageChanges() {}

  static List<Message> bareIfLarge(List<Message> messages) {
    return messages.size() < 10 ? messages : messages.stream().map(MessageChanges::bare).toList();
  }

  static Message bare(Message message) {
    MessageSummary known = message.summary();
    return new Message(
        new MessageSummary(
            known.id(),
            known.conversation(),
            Correspondent.UNKNOWN,
            "",
            "",
            known.receivedAt(),
            known.labels(),
            false),
        List.of(),
        List.of(),
        new MessageBody.Nothing(),
        List.of());
  }

  static List<Message> emptyIfNotRead(List<Message> messages) {
    return messages.stream()
        .map(message ->
            message.body() instanceof MessageBody.NotRead
                ? with(message, new MessageBody.Nothing())
                : message)
        .toList();
  }

  static List<Message> bareOfLabelsIfNotRead(List<Message> messages) {
    return messages.stream()
        .map(message ->
            message.body() instanceof MessageBody.NotRead ? withoutLabels(message) : message)
        .toList();
  }

  private static Message withoutLabels(Message message) {
    MessageSummary known = message.summary();
    return new Message(
        new MessageSummary(
            known.id(),
            known.conversation(),
            known.from(),
            known.subject(),
            known.snippet(),
            known.receivedAt(),
            Set.of(),
            known.hasAttachment()),
        message.to(),
        message.cc(),
        message.body(),
        message.attachments());
  }

  static MessageBody cut(MessageBody body) {
    return body instanceof MessageBody.TooLarge(MessageBody beginning, long _) ? beginning : body;
  }

  static MessageBody trimmed(MessageBody body) {
    return body instanceof Plain(String text) ? new Plain(text.strip()) : body;
  }

  static MessageBody withoutScripts(MessageBody body) {
    return body instanceof Html(String markup)
        ? new Html(markup.replaceAll("<script>.*?</script>", ""))
        : body;
  }

  static Message withoutCopies(Message message) {
    return new Message(
        message.summary(), message.to(), List.of(), message.body(), message.attachments());
  }

  static List<Attachment> named(List<Attachment> files) {
    return files.stream()
        .map(file -> with(file, file.partId(), file.name().replaceAll(".*/", "")))
        .toList();
  }

  static Attachment with(Attachment file, String partId, String name) {
    return new Attachment(partId, name, file.mimeType(), file.bytes());
  }

  static Message with(Message message, MessageBody body) {
    return message.withBody(body);
  }

  static Message with(Message message, List<Attachment> attachments) {
    return new Message(message.summary(), message.to(), message.cc(), message.body(), attachments);
  }
}
