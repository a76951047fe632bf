package hexmail.adapter.http.search;

import hexmail.adapter.http.listing.Listing;
import hexmail.adapter.http.visit.FetchMetadata;
import hexmail.application.mailbox.KeepSearches;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.search.AccountSearches;
import io.javalin.http.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Remembers the searches that a person makes. Safe for use by many threads.
public final class SearchMemory {
  private static final Logger LOG = LoggerFactory.getLogger(SearchMemory.class);

  private final KeepSearches keepSearches;

  public SearchMemory(KeepSearches keepSearches) {
    this.keepSearches = keepSearches;
  }

  /// Remembers the search of the page that was made for `context`, if the person made it here: the
  /// search box and the search form search all mail, and lead to the first page. The page is shown
  /// even if the search cannot be remembered.
  ///
  /// @param known the searches of the account
  public void remember(Context context, Listing listing, AccountSearches known) {
    boolean whole = listing.parameters().label() == null && listing.parameters().cursor() == null;
    // Another site plants no search.
    if (!whole || !FetchMetadata.isOpened(context) || !FetchMetadata.isOwn(context)) {
      return;
    }
    try {
      keepSearches.remember(listing.account(), known, listing.parameters().query());
    } catch (StoreUnavailable unavailable) {
      LOG.warn("a search was not remembered: {}", unavailable.getMessage());
    }
  }
}
