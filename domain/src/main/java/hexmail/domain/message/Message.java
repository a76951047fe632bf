package hexmail.domain.message;

import java.util.List;
import java.util.Objects;

/// A whole message, but for the bytes of its attachments.
///
/// @param summary what its row shows
/// @param to its receivers
/// @param cc those who got a copy
/// @param body what there is to read
/// @param attachments the files it carries
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
