package hexmail.application.mailbox;

import hexmail.application.mailbox.FailedReads.Failure;
import hexmail.domain.history.HistoryId;
import hexmail.domain.mailbox.Summaries;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Collects what an index and the mailbox return about some messages or conversations. Not safe for
/// use by several threads.
///
/// @param <I> the id of a message or conversation
/// @param <S> its summary
final class RowCollector<I, S> {
  /// When to ask again for what another caller reads now.
  private static final Duration SOON = Duration.ofSeconds(1);

  private final List<I> ids;
  private final Function<S, I> idOf;
  private final Map<I, S> loaded = new HashMap<>();
  private final Map<I, S> stale = new HashMap<>();
  private final Set<I> gone = new HashSet<>();
  private final Map<I, Failure> failed = new HashMap<>();
  private @Nullable HistoryId at;
  private Duration retryAfter = SOON;

  /// @param idOf the id of a summary
  RowCollector(List<I> ids, Function<S, I> idOf) {
    this.ids = List.copyOf(ids);
    this.idOf = idOf;
  }

  /// The history id of the index when it was last read.
  @Nullable HistoryId at() {
    return at;
  }

  void add(@Nullable HistoryId indexed, Map<I, S> current, Map<I, S> outdated) {
    at = indexed;
    loaded.putAll(current);
    stale.putAll(outdated);
  }

  /// @param requested what the mailbox was asked for
  void add(Collection<I> requested, Summaries<I, S> summaries) {
    summaries.found().forEach(summary -> loaded.put(idOf.apply(summary), summary));
    gone.addAll(requested);
    summaries.found().forEach(summary -> gone.remove(idOf.apply(summary)));
    summaries.waiting().forEach(gone::remove);
    gone.removeAll(summaries.failed().keySet());
    if (!summaries.waiting().isEmpty()) {
      retryAfter = summaries.retryAfter();
    }
  }

  /// What is not tried again now.
  void add(Map<I, Failure> failures) {
    failed.putAll(failures);
  }

  /// The ids without a current summary, in order.
  List<I> missing() {
    return ids.stream()
        .filter(id -> !loaded.containsKey(id) && !gone.contains(id) && !failed.containsKey(id))
        .toList();
  }

  boolean isEmpty() {
    return loaded.isEmpty() && stale.isEmpty();
  }

  Rows<I, S> rows() {
    List<Row<I, S>> rows = ids.stream().filter(id -> !gone.contains(id)).map(this::row).toList();
    return new Rows<>(rows, untilNext());
  }

  private Duration untilNext() {
    Stream<Duration> attempts =
        failed.entrySet().stream()
            .filter(entry -> !loaded.containsKey(entry.getKey()))
            .map(entry -> entry.getValue().retryAfter());
    Stream<Duration> loading = missing().isEmpty() ? Stream.of() : Stream.of(retryAfter);
    return Stream.concat(loading, attempts).min(Comparator.naturalOrder()).orElse(Duration.ZERO);
  }

  private Row<I, S> row(I id) {
    S summary = loaded.get(id);
    if (summary != null) {
      return new Row.Loaded<>(id, summary);
    }
    Failure failure = failed.get(id);
    return failure == null
        ? new Row.Loading<>(id, stale.get(id))
        : new Row.Failed<>(id, stale.get(id), failure.outage());
  }
}
