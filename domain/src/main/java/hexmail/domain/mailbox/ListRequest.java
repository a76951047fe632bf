package hexmail.domain.mailbox;

import hexmail.domain.message.LabelId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A request for a page of ids.
///
/// @param query the search
/// @param label restricts the search to a label, if any; Spam and Bin are searched only if named
///   here or in the query
/// @param page the start of the page; null for the first page
/// @param size 1 to 500 ids
public record ListRequest(
    MailQuery query, @Nullable LabelId label, @Nullable PageToken page, int size) {
  public static final int LARGEST_PAGE = 500;

  public ListRequest {
    Objects.requireNonNull(query);
    if (size < 1 || size > LARGEST_PAGE) {
      throw new IllegalArgumentException("A page has 1 to 500 ids");
    }
  }

  /// The same request for the page that starts at `token`.
  public ListRequest at(PageToken token) {
    return new ListRequest(query, label, token, size);
  }
}
