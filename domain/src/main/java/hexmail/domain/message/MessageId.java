package hexmail.domain.message;

import java.util.Objects;
import java.util.Optional;

/// Names a message in its mailbox.
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

  /// Reads an id that came from outside; empty when no message can have it.
  public static Optional<MessageId> parse(String text) {
    return Ids.isId(text) ? Optional.of(new MessageId(text)) : Optional.empty();
  }
}
