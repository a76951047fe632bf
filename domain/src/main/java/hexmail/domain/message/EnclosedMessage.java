package hexmail.domain.message;

import java.util.List;
import java.util.Objects;

/// A message within another one, such as one that was forwarded as a file (RFC 2046, section
/// 5.2.1). All of it is untrusted.
///
/// @param partId identifies the part within the message; the same in every call
/// @param from the sender
/// @param to the recipients
/// @param subject decoded, or empty
/// @param date when it was sent, as its header field says, or empty
/// @param body the text
public record EnclosedMessage(
    String partId,
    Correspondent from,
    List<Correspondent> to,
    String subject,
    String date,
    MessageBody body) {
  public EnclosedMessage {
    Objects.requireNonNull(partId);
    Objects.requireNonNull(from);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(date);
    Objects.requireNonNull(body);
    to = List.copyOf(to);
  }
}
