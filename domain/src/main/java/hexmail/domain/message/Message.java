package hexmail.domain.message;

import java.util.List;
import java.util.Objects;

/// A whole message, without the content of its attachments.
///
/// @param summary what its row shows
/// @param to the recipients
/// @param cc the recipients of a copy
/// @param body the text
/// @param attachments the attached files
public record Message(
    MessageSummary summary,
    List<Correspondent> to,
    List<Correspondent> cc,
    MessageBody body,
    List<Attachment> attachments) {
  public Message {
    Objects.requireNonNull(summary);
    Objects.requireNonNull(body);
    to = List.copyOf(to);
    cc = List.copyOf(cc);
    attachments = List.copyOf(attachments);
  }
}
