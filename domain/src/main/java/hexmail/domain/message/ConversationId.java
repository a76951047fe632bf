package hexmail.domain.message;

import java.util.Objects;
import java.util.Optional;

/// Identifies a conversation (Gmail's thread) in its mailbox.
///
/// @param value 1 to 64 letters, digits, hyphens or underscores
public record ConversationId(String value) {
  public ConversationId {
    Objects.requireNonNull(value);
    if (!Ids.isId(value)) {
      throw new IllegalArgumentException(
          "A conversation id has 1 to 64 letters, digits, hyphens or underscores");
    }
  }

  /// Parses untrusted text; empty if it cannot be the id of a conversation.
  public static Optional<ConversationId> parse(String text) {
    return Ids.isId(text) ? Optional.of(new ConversationId(text)) : Optional.empty();
  }
}
