package hexmail.application.mailbox;

import hexmail.application.mailbox.IndexedMailbox.Rows;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.IndexedMessages;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What comes together about some messages, from the index and from the mailbox. Not safe for use
/// by several threads.
final class RowCollector {
  /// When to look again for messages that somebody else reads at the moment.
  private static final Duration SOON = Duration.ofSeconds(1);

  private final List<MessageId> ids;
  private final Map<MessageId, MessageSummary> loaded = new HashMap<>();
  private final Map<MessageId, MessageSummary> stale = new HashMap<>();
  private final Set<MessageId> gone = new HashSet<>();
  private @Nullable HistoryId at;
  private Duration retryAfter = SOON;

  RowCollector(List<MessageId> ids) {
    this.ids = List.copyOf(ids);
  }

  /// Where the index stood when it was asked last.
  @Nullable HistoryId at() {
    return at;
  }

  void add(IndexedMessages known) {
    at = known.at();
    loaded.putAll(known.current());
    stale.putAll(known.stale());
  }

  /// @param asked what the mailbox was asked for
  void add(Collection<MessageId> asked, Summaries told) {
    told.found().forEach(summary -> loaded.put(summary.id(), summary));
    gone.addAll(asked);
    told.found().forEach(summary -> gone.remove(summary.id()));
    told.waiting().forEach(gone::remove);
    if (!told.waiting().isEmpty()) {
      retryAfter = told.retryAfter();
    }
  }

  /// Those of which nothing true is known yet, in order.
  List<MessageId> missing() {
    return ids.stream().filter(id -> !loaded.containsKey(id) && !gone.contains(id)).toList();
  }

  boolean hasNothing() {
    return loaded.isEmpty() && stale.isEmpty();
  }

  Rows rows() {
    List<MessageRow> rows =
        ids.stream().filter(id -> !gone.contains(id)).flatMap(id -> Stream.of(row(id))).toList();
    return new Rows(rows, missing().isEmpty() ? Duration.ZERO : retryAfter);
  }

  private MessageRow row(MessageId id) {
    MessageSummary summary = loaded.get(id);
    return summary == null
        ? new MessageRow.Loading(id, stale.get(id))
        : new MessageRow.Loaded(summary);
  }
}
