package hexmail.domain.message;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// Names a conversation (Gmail's thread) in its mailbox.
///
/// @param value 1 to 64 letters, digits, hyphens or underscores
public record ConversationId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  public ConversationId {
    Objects.requireNonNull(value);
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A conversation id has 1 to 64 letters, digits, hyphens or underscores");
    }
  }

  /// Reads an id that came from outside; empty when no conversation can have it.
  public static Optional<ConversationId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new ConversationId(text)) : Optional.empty();
  }
}
