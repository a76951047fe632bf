package hexmail.domain.message;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// Names a message in its mailbox.
///
/// @param value 1 to 64 letters, digits, hyphens or underscores (Gmail's are 16 hexadecimal digits)
public record MessageId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  public MessageId {
    Objects.requireNonNull(value);
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A message id has 1 to 64 letters, digits, hyphens or underscores");
    }
  }

  /// Reads an id that came from outside; empty when no message can have it.
  public static Optional<MessageId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new MessageId(text)) : Optional.empty();
  }
}
