package hexmail.adapter.google.mailbox;

import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import java.util.List;

/// Maps Gmail's messages to whole messages.
final class MessageMapper {
  private MessageMapper() {}

  /// @throws IllegalArgumentException when the message cannot be parsed
  static Message whole(com.google.api.services.gmail.model.Message message, MessageBody body) {
    Headers headers = Headers.of(message.getPayload());
    return new Message(
        SummaryMapper.of(message),
        Correspondents.of(headers.all("To")),
        Correspondents.of(headers.all("Cc")),
        Correspondents.of(headers.all("Bcc")),
        Correspondents.of(headers.all("Reply-To")),
        EnclosureMapper.origin(message.getPayload()),
        body,
        Attachments.of(message.getPayload()),
        EnclosureMapper.of(message.getPayload()));
  }

  /// What is known of a message whose content cannot be parsed.
  static Message bare(com.google.api.services.gmail.model.Message message) {
    return new Message(
        SummaryMapper.bare(message), List.of(), List.of(), new MessageBody.NotRead(), List.of());
  }

  /// A message in a conversation, with as much as can be parsed.
  static Message lenient(com.google.api.services.gmail.model.Message message, MessageBody body) {
    try {
      return whole(message, body);
    } catch (IllegalArgumentException odd) {
      return bare(message);
    }
  }
}
