package hexmail.application.mailbox;

import hexmail.domain.history.HistoryId;
import hexmail.domain.mailbox.PageToken;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of rows, in the order of Google.
///
/// @param <I> the id of a message or conversation
/// @param <S> its summary
/// @param next the start of the next page; null on the last page
/// @param retryAfter when to ask again, for rows that are loading or failed or for a current page;
///   zero if the page is complete and current
/// @param since the point in history that a current page is true for: changes after it may be
///   missing, because they and the list are read at the same time. Null if no point is known
/// @param current whether Google answered for this page. If not, it is the last known page of the
///   same request, and messages may have been added, removed or changed since
public record ListedPage<I, S>(
    List<Row<I, S>> rows,
    @Nullable PageToken next,
    Duration retryAfter,
    @Nullable HistoryId since,
    boolean current) {
  public ListedPage {
    rows = List.copyOf(rows);
  }
}
