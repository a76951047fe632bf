package hexmail.application.mailbox;

import hexmail.domain.account.AccountId;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MessageIdPage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The pages of ids that were listed last, for a moment in which the mailbox cannot be listed. They
/// live in this process only. Safe for use by many threads.
final class ListingCache {
  private static final int MOST = 1_000;

  private final Map<Listing, MessageIdPage> pages =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Listing, MessageIdPage> eldest) {
          return size() > MOST;
        }
      };

  private record Listing(AccountId account, ListRequest request) {}

  synchronized void put(AccountId account, ListRequest request, MessageIdPage page) {
    pages.put(new Listing(account, request), page);
  }

  synchronized Optional<MessageIdPage> find(AccountId account, ListRequest request) {
    return Optional.ofNullable(pages.get(new Listing(account, request)));
  }

  synchronized void forget(AccountId account) {
    pages.keySet().removeIf(listing -> listing.account().equals(account));
  }
}
