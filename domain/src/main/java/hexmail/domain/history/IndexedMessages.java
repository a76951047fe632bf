package hexmail.domain.history;

import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an index knows of some messages.
///
/// @param at the history id of the index; null if it has none
/// @param current summaries that are true at that history id
/// @param stale summaries from before a restart: their labels may have changed since, and the
///   messages may be gone
public record IndexedMessages(
    @Nullable HistoryId at,
    Map<MessageId, MessageSummary> current,
    Map<MessageId, MessageSummary> stale) {
  public static final IndexedMessages NOTHING = new IndexedMessages(null, Map.of(), Map.of());

  public IndexedMessages {
    current = Map.copyOf(current);
    stale = Map.copyOf(stale);
  }
}
