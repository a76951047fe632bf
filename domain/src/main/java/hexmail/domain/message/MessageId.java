package hexmail.domain.message;

import java.util.Objects;
import java.util.Optional;

/// Identifies a message in its mailbox.
///
/// @param value 1 to 64 letters, digits, hyphens or underscores (Gmail's are 16 hexadecimal digits)
public record MessageId(String value) {
  public MessageId {
    Objects.requireNonNull(value);
    if (!Ids.isId(value)) {
      throw new IllegalArgumentException(
          "A message id has 1 to 64 letters, digits, hyphens or underscores");
    }
  }

  /// Parses untrusted text; empty if it cannot be the id of a message.
  public static Optional<MessageId> parse(String text) {
    return Ids.isId(text) ? Optional.of(new MessageId(text)) : Optional.empty();
  }
}
