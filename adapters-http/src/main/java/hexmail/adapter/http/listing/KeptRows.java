package hexmail.adapter.http.listing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import hexmail.application.mailbox.Row;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The rows of pages of messages as they were written last, in memory only: who looks at a list
/// mostly sees the rows of the look before. They are found by the summaries that they show, as
/// objects and not by their values. So nobody finds them after the store has removed a summary from
/// its own memory, and they keep no summary there. Bounded in bytes over all accounts; rows that
/// nobody looks at go after some minutes. Safe for use by many threads.
///
/// @param <R> rows in the form in which they are sent
public final class KeptRows<R> {
  private static final Duration UNUSED = Duration.ofMinutes(10);

  /// What is kept of a row besides its bytes.
  private static final int REFERENCE = 50;

  /// By the first summary of the page.
  private final Cache<MessageSummary, Kept<R>> kept;

  /// @param mostBytes of all rows together
  public KeptRows(long mostBytes) {
    kept =
        Caffeine.newBuilder()
            .weakKeys()
            .maximumWeight(mostBytes)
            .weigher((MessageSummary _, Kept<R> page) -> page.bytes())
            .expireAfterAccess(UNUSED)
            .scheduler(Scheduler.systemScheduler())
            .executor(Runnable::run)
            .build();
  }

  /// Rows that are ready to be sent.
  ///
  /// @param bytes the memory that they take
  public record Written<R>(R rows, int bytes) {}

  private record Kept<R>(
      Object setting, List<Reference<MessageSummary>> shown, Written<R> written) {
    int bytes() {
      return written.bytes() + REFERENCE * shown.size();
    }

    boolean shows(List<MessageSummary> summaries) {
      if (summaries.size() != shown.size()) {
        return false;
      }
      for (int index = 0; index < shown.size(); index++) {
        if (!shown.get(index).refersTo(summaries.get(index))) {
          return false;
        }
      }
      return true;
    }
  }

  /// The rows of a page, written by `writer` unless they are kept. Empty if the page has no rows or
  /// if some may have changed since they were read: those are not kept.
  ///
  /// @param setting all that the rows depend on besides their summaries, compared by `equals`
  public Optional<R> of(
      List<Row<MessageId, MessageSummary>> page, Object setting, Supplier<Written<R>> writer) {
    List<MessageSummary> current = current(page);
    if (current.isEmpty() || current.size() < page.size()) {
      return Optional.empty();
    }
    Kept<R> last = kept.getIfPresent(current.getFirst());
    if (last != null && last.shows(current) && last.setting().equals(setting)) {
      return Optional.of(last.written().rows());
    }
    Written<R> written = writer.get();
    List<Reference<MessageSummary>> shown =
        current.stream().<Reference<MessageSummary>>map(WeakReference::new).toList();
    kept.put(current.getFirst(), new Kept<>(setting, shown, written));
    return Optional.of(written.rows());
  }

  private static List<MessageSummary> current(List<Row<MessageId, MessageSummary>> page) {
    List<MessageSummary> current = new ArrayList<>(page.size());
    for (Row<MessageId, MessageSummary> row : page) {
      if (row instanceof Row.Loaded<MessageId, MessageSummary>(_, MessageSummary summary)) {
        current.add(summary);
      }
    }
    return current;
  }
}
