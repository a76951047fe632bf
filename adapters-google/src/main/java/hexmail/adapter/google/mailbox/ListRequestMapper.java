package hexmail.adapter.google.mailbox;

import hexmail.adapter.google.call.GmailRequest;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.message.LabelId;
import java.util.Set;

/// Adds what a list is asked for to a request for messages or conversations.
final class ListRequestMapper {
  private static final Set<LabelId> HIDDEN = Set.of(LabelId.SPAM, LabelId.TRASH);

  private ListRequestMapper() {}

  static GmailRequest of(GmailRequest list, ListRequest request) {
    GmailRequest listing = list.with("maxResults", request.size());
    if (!request.query().text().isEmpty()) {
      listing = listing.with("q", request.query().text());
    }
    if (request.label() != null) {
      listing = listing.with("labelIds", request.label().value());
    }
    if (reachesSpamOrBin(request)) {
      listing = listing.with("includeSpamTrash", true);
    }
    return listing.with("pageToken", request.page() == null ? null : request.page().value());
  }

  private static boolean reachesSpamOrBin(ListRequest request) {
    return (request.label() != null && HIDDEN.contains(request.label()))
        || SearchScope.reachesSpamOrBin(request.query().text());
  }
}
