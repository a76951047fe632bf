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
/// @param origin where it comes from, apart from its sender
/// @param body the text
/// @param attachments the attached files
/// @param enclosures what else it carries
public record Message(
    MessageSummary summary,
    List<Correspondent> to,
    List<Correspondent> cc,
    List<Correspondent> bcc,
    List<Correspondent> replyTo,
    MessageOrigin origin,
    MessageBody body,
    List<Attachment> attachments,
    Enclosures enclosures) {
  public Message {
    Objects.requireNonNull(summary);
    Objects.requireNonNull(origin);
    Objects.requireNonNull(body);
    Objects.requireNonNull(enclosures);
    to = List.copyOf(to);
    cc = List.copyOf(cc);
    bcc = List.copyOf(bcc);
    replyTo = List.copyOf(replyTo);
    attachments = List.copyOf(attachments);
  }

  /// A message without hidden copies and enclosures, whose sender gets the replies and of whose
  /// origin nothing is known.
  public Message(
      MessageSummary summary,
      List<Correspondent> to,
      List<Correspondent> cc,
      MessageBody body,
      List<Attachment> attachments) {
    this(
        summary,
        to,
        cc,
        List.of(),
        List.of(),
        MessageOrigin.UNKNOWN,
        body,
        attachments,
        Enclosures.NONE);
  }

  /// The same message with another summary.
  public Message withSummary(MessageSummary other) {
    return new Message(other, to, cc, bcc, replyTo, origin, body, attachments, enclosures);
  }

  /// The same message with another text.
  public Message withBody(MessageBody other) {
    return new Message(summary, to, cc, bcc, replyTo, origin, other, attachments, enclosures);
  }

  /// The same message with other hidden recipients and other receivers of replies.
  public Message withReceivers(List<Correspondent> hidden, List<Correspondent> ofReplies) {
    return new Message(summary, to, cc, hidden, ofReplies, origin, body, attachments, enclosures);
  }

  /// The same message from elsewhere.
  public Message withOrigin(MessageOrigin other) {
    return new Message(summary, to, cc, bcc, replyTo, other, body, attachments, enclosures);
  }

  /// The same message that carries something else.
  public Message withEnclosures(Enclosures other) {
    return new Message(summary, to, cc, bcc, replyTo, origin, body, attachments, other);
  }
}
