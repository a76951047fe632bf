package hexmail.adapter.http.api;

import hexmail.adapter.http.listing.ListParameters;
import hexmail.adapter.http.page.RenderContext;
import hexmail.application.mailbox.ListedPage;
import hexmail.domain.mailbox.PageToken;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of a listing. `Retry-After` says when to ask again for messages that are loading or have
/// failed.
///
/// @param messages as `RowView` shows them
/// @param nextCursor where the next page begins; null on the last one
record PageView(List<?> messages, @Nullable String nextCursor) {
  /// A page as it was last seen, because Google cannot be asked now.
  ///
  /// @param current always false; absent from a page that is current
  private record SeenLast(List<?> messages, @Nullable String nextCursor, boolean current) {}

  static Object of(
      ListParameters parameters, ListedPage<MessageId, MessageSummary> page, RenderContext render) {
    List<Object> messages = page.rows().stream().map(row -> RowView.of(row, render)).toList();
    PageToken next = page.next();
    String cursor = next == null ? null : parameters.next(next, messages.size()).text();
    return page.current() ? new PageView(messages, cursor) : new SeenLast(messages, cursor, false);
  }
}
