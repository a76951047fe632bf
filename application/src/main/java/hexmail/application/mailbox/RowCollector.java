package hexmail.application.mailbox;

import hexmail.application.mailbox.FailedMessages.Failure;
import hexmail.application.mailbox.IndexedMailbox.Rows;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.IndexedMessages;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Collects what the index and the mailbox return about some messages. Not safe for use by several
/// threads.
final class RowCollector {
  /// When to ask again for messages that another caller reads now.
  private static final Duration SOON = Duration.ofSeconds(1);

  private final List<MessageId> ids;
  private final Map<MessageId, MessageSummary> loaded = new HashMap<>();
  private final Map<MessageId, MessageSummary> stale = new HashMap<>();
  private final Set<MessageId> gone = new HashSet<>();
  private final Map<MessageId, Failure> failed = new HashMap<>();
  private @Nullable HistoryId at;
  private Duration retryAfter = SOON;

  RowCollector(List<MessageId> ids) {
    this.ids = List.copyOf(ids);
  }

  /// The history id of the index when it was last read.
  @Nullable HistoryId at() {
    return at;
  }

  void add(IndexedMessages indexed) {
    at = indexed.at();
    loaded.putAll(indexed.current());
    stale.putAll(indexed.stale());
  }

  /// @param requested the messages that the mailbox was asked for
  void add(Collection<MessageId> requested, Summaries summaries) {
    summaries.found().forEach(summary -> loaded.put(summary.id(), summary));
    gone.addAll(requested);
    summaries.found().forEach(summary -> gone.remove(summary.id()));
    summaries.waiting().forEach(gone::remove);
    gone.removeAll(summaries.failed().keySet());
    if (!summaries.waiting().isEmpty()) {
      retryAfter = summaries.retryAfter();
    }
  }

  /// Messages that are not tried again now.
  void add(Map<MessageId, Failure> failures) {
    failed.putAll(failures);
  }

  /// The messages without a current summary, in order.
  List<MessageId> missing() {
    return ids.stream()
        .filter(id -> !loaded.containsKey(id) && !gone.contains(id) && !failed.containsKey(id))
        .toList();
  }

  boolean isEmpty() {
    return loaded.isEmpty() && stale.isEmpty();
  }

  Rows rows() {
    List<MessageRow> rows =
        ids.stream().filter(id -> !gone.contains(id)).flatMap(id -> Stream.of(row(id))).toList();
    return new Rows(rows, untilNext());
  }

  private Duration untilNext() {
    Stream<Duration> attempts =
        failed.entrySet().stream()
            .filter(entry -> !loaded.containsKey(entry.getKey()))
            .map(entry -> entry.getValue().retryAfter());
    Stream<Duration> loading = missing().isEmpty() ? Stream.of() : Stream.of(retryAfter);
    return Stream.concat(loading, attempts).min(Comparator.naturalOrder()).orElse(Duration.ZERO);
  }

  private MessageRow row(MessageId id) {
    MessageSummary summary = loaded.get(id);
    if (summary != null) {
      return new MessageRow.Loaded(summary);
    }
    Failure failure = failed.get(id);
    return failure == null
        ? new MessageRow.Loading(id, stale.get(id))
        : new MessageRow.Failed(id, stale.get(id), failure.outage());
  }
}
