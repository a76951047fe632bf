package hexmail.adapter.http.api;

import hexmail.adapter.http.listing.KeptRows;
import hexmail.adapter.http.listing.KeptRows.Written;
import hexmail.adapter.http.listing.ListParameters;
import hexmail.adapter.http.page.RenderContext;
import hexmail.application.mailbox.ListedPage;
import hexmail.domain.mailbox.PageToken;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import org.jspecify.annotations.Nullable;

/// Writes pages of listings: `messages` as `RowView` shows them, and `nextCursor`, where the next
/// page begins. Rows that were sent before are not written again. Safe for use by many threads.
final class PageWriter {
  private static final long MOST_BYTES = 4_000_000;

  /// Rows of messages depend on nothing else.
  private static final Object SETTING = "";

  private final KeptRows<byte[]> kept = new KeptRows<>(MOST_BYTES);

  /// What follows the messages.
  ///
  /// @param nextCursor null on the last page
  private record Rest(@Nullable String nextCursor) {}

  /// What follows the messages of a page as it was last seen, because Google cannot be asked now.
  ///
  /// @param current always false; absent from a page that is current
  private record SeenLast(@Nullable String nextCursor, boolean current) {}

  byte[] json(
      ListParameters parameters, ListedPage<MessageId, MessageSummary> page, RenderContext render) {
    PageToken next = page.next();
    String cursor = next == null ? null : parameters.next(next, page.rows().size()).text();
    return Json.object(
        "messages",
        kept.of(page.rows(), SETTING, () -> written(page, render))
            .orElseGet(() -> rows(page, render)),
        page.current() ? new Rest(cursor) : new SeenLast(cursor, false));
  }

  private static Written<byte[]> written(
      ListedPage<MessageId, MessageSummary> page, RenderContext render) {
    byte[] rows = rows(page, render);
    return new Written<>(rows, rows.length);
  }

  private static byte[] rows(ListedPage<MessageId, MessageSummary> page, RenderContext render) {
    return Json.bytes(page.rows().stream().map(row -> RowView.of(row, render)).toList());
  }
}
