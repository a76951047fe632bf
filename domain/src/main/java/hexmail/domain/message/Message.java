package hexmail.domain.message;

import java.util.List;
import java.util.Objects;

/// A whole message, without the content of its attachments.
///
/// @param summary what its row shows
/// @param to the recipients
/// @param cc the recipients of a copy
/// @param bcc the recipients of a hidden copy, which only the sender's own message names
/// @param replyTo who gets the replies, if that is not the sender
/// @param body the text
/// @param attachments the attached files
public record Message(
    MessageSummary summary,
    List<Correspondent> to,
    List<Correspondent> cc,
    List<Correspondent> bcc,
    List<Correspondent> replyTo,
    MessageBody body,
    List<Attachment> attachments) {
  public Message {
    Objects.requireNonNull(summary);
    Objects.requireNonNull(body);
    to = List.copyOf(to);
    cc = List.copyOf(cc);
    bcc = List.copyOf(bcc);
    replyTo = List.copyOf(replyTo);
    attachments = List.copyOf(attachments);
  }

  /// A message without hidden copies, whose sender gets the replies.
  public Message(
      MessageSummary summary,
      List<Correspondent> to,
      List<Correspondent> cc,
      MessageBody body,
      List<Attachment> attachments) {
    this(summary, to, cc, List.of(), List.of(), body, attachments);
  }

  /// The same message with another summary.
  public Message withSummary(MessageSummary other) {
    return new Message(other, to, cc, bcc, replyTo, body, attachments);
  }

  /// The same message with another text.
  public Message withBody(MessageBody other) {
    return new Message(summary, to, cc, bcc, replyTo, other, attachments);
  }
}
