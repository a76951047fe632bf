package hexmail.adapter.http.api;

import hexmail.adapter.http.listing.ListParameters;
import hexmail.application.mailbox.ListMessages;
import hexmail.application.mailbox.MessageRow;
import hexmail.domain.mailbox.PageToken;
import hexmail.domain.message.MessageSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of a listing. A message that still has to be read carries `"loading":true`, with its last
/// known summary or with its id alone. `Retry-After` says when to ask for it again.
///
/// @param nextCursor where the next page begins; null on the last one
record PageView(List<?> messages, @Nullable String nextCursor) {
  /// A page as it was last seen, because Google cannot be asked now.
  ///
  /// @param current always false; absent from a page that is current
  private record SeenLast(List<?> messages, @Nullable String nextCursor, boolean current) {}

  /// A message of which only the id is known.
  private record Blank(String id, boolean loading) {}

  static Object of(ListParameters parameters, ListMessages.Page page) {
    List<Object> messages = page.rows().stream().map(PageView::row).toList();
    PageToken next = page.next();
    String cursor = next == null ? null : parameters.next(next, messages.size()).text();
    return page.current() ? new PageView(messages, cursor) : new SeenLast(messages, cursor, false);
  }

  private static Object row(MessageRow row) {
    return switch (row) {
      case MessageRow.Loaded(MessageSummary summary) -> SummaryView.of(summary);
      case MessageRow.Loading(var id, MessageSummary known) ->
          known == null
              ? new Blank(id.value(), true)
              : Json.marked(SummaryView.of(known), "loading");
    };
  }
}
