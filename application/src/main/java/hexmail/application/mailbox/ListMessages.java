package hexmail.application.mailbox;

import hexmail.application.account.ConnectedAccount;
import hexmail.application.concurrent.LruCache;
import hexmail.application.concurrent.Prefetch;
import hexmail.application.mailbox.IndexedMailbox.Rows;
import hexmail.domain.account.AccountId;
import hexmail.domain.history.HistoryId;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.mailbox.PageToken;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.MailboxUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// Lists one page of a mailbox (the guide's `ListMessages`, a page at a time). A page costs one
/// call for the changes and one for the ids, in parallel. Each row is read from Google once, for
/// the first page that shows it.
public final class ListMessages {
  private static final Duration RETRY_AFTER_OUTAGE = Duration.ofSeconds(5);

  /// A list that takes longer is shown with the known rows, while the others are read.
  private static final Duration SLOW = Duration.ofSeconds(2);

  private static final int CACHED_PAGES = 1_000;

  private final IndexedMailbox mailbox;
  private final Executor executor;
  private final Clock clock;

  /// The last listed pages, for a time in which the mailbox cannot be listed.
  private final LruCache<Listing, MessageIdPage> listingCache = new LruCache<>(CACHED_PAGES);

  /// @param executor runs calls in parallel
  public ListMessages(IndexedMailbox mailbox, Executor executor, Clock clock) {
    this.mailbox = mailbox;
    this.executor = executor;
    this.clock = clock;
  }

  private record Listing(AccountId account, ListRequest request) {}

  /// A page of rows, newest first.
  ///
  /// @param next the start of the next page; null on the last page
  /// @param retryAfter when to ask again, for rows that are loading or failed or for a current
  ///   page; zero if the page is complete and current
  /// @param current whether Google answered for this page. If not, it is the last known page of the
  ///   same request, and messages may have been added, removed or changed since
  public record Page(
      List<MessageRow> rows, @Nullable PageToken next, Duration retryAfter, boolean current) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /// The page that `request` asks for. Throws only if nothing of it can be shown.
  public MailboxAnswer<Page> list(ConnectedAccount account, ListRequest request) {
    Instant begun = clock.instant();
    // Never cancelled: other callers may share it.
    Prefetch<Duration> synced = Prefetch.begin(executor, () -> sync(account));
    return ids(account, request)
        .then(found -> {
          Duration untilChanges = synced.result();
          return rows(account, found, begun).then(rows -> page(found, rows, untilChanges));
        });
  }

  /// Lets messages on which Google failed be tried again at once, because a person asks for it.
  public void retryFailed(ConnectedAccount account) {
    mailbox.retryFailed(account.id());
  }

  /// Removes the cached pages of `account`.
  public void forget(AccountId account) {
    mailbox.retryFailed(account);
    listingCache.remove(listing -> listing.account().equals(account));
  }

  /// @param retryAfter when to ask Google again; zero if the page comes from Google
  /// @param outage whether Google failed to list them
  private record Ids(MessageIdPage page, Duration retryAfter, boolean outage) {}

  /// When to ask Google for changes again; zero if the index is up to date.
  private Duration sync(ConnectedAccount account) {
    try {
      // A server that implements the Gmail API may offer no history: then nothing is indexed.
      return mailbox.sync(account, Urgency.INTERACTIVE) instanceof Throttled<HistoryId>(var wait)
          ? wait
          : Duration.ZERO;
    } catch (MailboxUnavailable unavailable) {
      return RETRY_AFTER_OUTAGE;
    }
  }

  private MailboxAnswer<Ids> ids(ConnectedAccount account, ListRequest request) {
    try {
      MailboxAnswer<MessageIdPage> answer = mailbox.list(account, request, Urgency.INTERACTIVE);
      if (answer instanceof Found<MessageIdPage>(MessageIdPage page)) {
        listingCache.put(new Listing(account.id(), request), page);
      }
      Optional<Ids> last =
          answer instanceof Throttled<MessageIdPage>(Duration wait)
              ? last(account, request, wait, false)
              : Optional.empty();
      return last.<MailboxAnswer<Ids>>map(Found::new)
          .orElseGet(() -> answer.then(page -> new Found<>(new Ids(page, Duration.ZERO, false))));
    } catch (MailboxUnavailable unavailable) {
      return new Found<>(
          last(account, request, RETRY_AFTER_OUTAGE, true).orElseThrow(() -> unavailable));
    }
  }

  private Optional<Ids> last(
      ConnectedAccount account, ListRequest request, Duration retryAfter, boolean outage) {
    return listingCache
        .find(new Listing(account.id(), request))
        .map(page -> new Ids(page, retryAfter, outage));
  }

  /// A caller who has waited long for the list does not wait for its rows as well: they are read
  /// for the next request. After an outage none are read: it would be blamed on the messages.
  private MailboxAnswer<Rows> rows(ConnectedAccount account, Ids ids, Instant begun) {
    List<MessageId> listed = ids.page().ids();
    if (ids.outage()) {
      return new Found<>(mailbox.known(account, listed));
    }
    if (Duration.between(begun, clock.instant()).compareTo(SLOW) < 0) {
      return mailbox.rows(account, listed, Urgency.INTERACTIVE);
    }
    Rows known = mailbox.known(account, listed);
    if (!known.retryAfter().isZero()) {
      // The next request gets the result.
      Prefetch<MailboxAnswer<Rows>> _ =
          Prefetch.begin(
              executor, () -> mailbox.rows(account.unhurried(), listed, Urgency.INTERACTIVE));
    }
    return new Found<>(known);
  }

  private static MailboxAnswer<Page> page(Ids ids, Rows rows, Duration untilChanges) {
    Duration untilCurrent = Collections.max(List.of(ids.retryAfter(), untilChanges));
    return new Found<>(
        new Page(
            rows.rows(),
            ids.page().next(),
            Collections.max(List.of(rows.retryAfter(), untilCurrent)),
            untilCurrent.isZero()));
  }
}
