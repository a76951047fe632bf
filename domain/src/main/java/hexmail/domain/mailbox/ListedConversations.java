package hexmail.domain.mailbox;

import hexmail.domain.history.HistoryId;
import hexmail.domain.message.ConversationId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A page of conversations, the one with the newest matching message first.
///
/// @param conversations in order
/// @param next the start of the next page; null on the last page
public record ListedConversations(List<Listed> conversations, @Nullable PageToken next) {
  public ListedConversations {
    conversations = List.copyOf(conversations);
  }

  /// A conversation of which a message matches.
  ///
  /// @param changed the history id of its last change: of a message that was added, or whose labels
  ///   changed
  public record Listed(ConversationId id, HistoryId changed) {
    public Listed {
      Objects.requireNonNull(id);
      Objects.requireNonNull(changed);
    }
  }
}
