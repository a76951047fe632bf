package hexmail.domain.message;

import java.util.List;
import java.util.Objects;

/// A conversation: Gmail's thread.
///
/// @param messages at least one, oldest first
public record Conversation(ConversationId id, List<Message> messages) {
  public Conversation {
    Objects.requireNonNull(id);
    messages = List.copyOf(messages);
    if (messages.isEmpty()) {
      throw new IllegalArgumentException("A conversation has at least one message");
    }
  }
}
