package hexmail.application.mailbox;

import hexmail.application.account.ConnectedAccount;
import hexmail.application.concurrent.LruCache;
import hexmail.application.concurrent.Prefetch;
import hexmail.application.mailbox.HistorySync.Synced;
import hexmail.domain.account.AccountId;
import hexmail.domain.history.HistoryId;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.PageToken;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.MailboxUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Lists pages. The changes of the mailbox and the entries of the page are read in parallel, then
/// the rows. While Google throttles or cannot be reached, the last known page is shown. Safe for
/// use by many threads.
///
/// @param <E> what Google lists
/// @param <I> the id of a message or conversation
/// @param <S> its summary
final class PageLister<E, I, S> {
  private static final Duration RETRY_AFTER_OUTAGE = Duration.ofSeconds(5);

  /// A list that takes longer is shown with the known rows, while the others are read.
  private static final Duration SLOW = Duration.ofSeconds(2);

  private static final int CACHED_PAGES = 1_000;

  private final Function<ConnectedAccount, Supplier<MailboxAnswer<Synced>>> sync;
  private final Source<E, I, S> source;
  private final Executor executor;
  private final Clock clock;

  /// The last listed pages, for a time in which the mailbox cannot be listed.
  private final LruCache<Listing, Entries<E>> listingCache = new LruCache<>(CACHED_PAGES);

  /// @param sync begins to advance the index to the current history id, and returns its result
  /// @param executor runs calls in parallel
  PageLister(
      Function<ConnectedAccount, Supplier<MailboxAnswer<Synced>>> sync,
      Source<E, I, S> source,
      Executor executor,
      Clock clock) {
    this.sync = sync;
    this.source = source;
    this.executor = executor;
    this.clock = clock;
  }

  /// A page as Google lists it.
  ///
  /// @param next the start of the next page; null on the last page
  record Entries<E>(List<E> list, @Nullable PageToken next) {
    Entries {
      list = List.copyOf(list);
    }
  }

  /// Where entries and rows come from.
  interface Source<E, I, S> {
    /// The entries of the page that `request` asks for, from Google.
    MailboxAnswer<Entries<E>> list(ConnectedAccount account, ListRequest request);

    /// The rows of `entries`, as far as the index knows them.
    Rows<I, S> known(ConnectedAccount account, List<E> entries);

    /// The rows of `entries`; those that cannot be read now are loading.
    MailboxAnswer<Rows<I, S>> rows(ConnectedAccount account, List<E> entries);
  }

  private record Listing(AccountId account, ListRequest request) {}

  /// The page that `request` asks for. Throws only if nothing of it can be shown.
  MailboxAnswer<ListedPage<I, S>> list(ConnectedAccount account, ListRequest request) {
    Instant begun = clock.instant();
    Supplier<MailboxAnswer<Synced>> synced = sync.apply(account);
    return listed(account, request)
        .then(found -> {
          Changes changes = changes(synced);
          return rows(account, found, begun).then(rows -> page(found, rows, changes));
        });
  }

  /// The page that `request` asks for as it was last listed, with the rows that the index knows;
  /// empty if it was not listed lately. Makes no call.
  Optional<ListedPage<I, S>> lastListed(ConnectedAccount account, ListRequest request) {
    return listingCache
        .find(new Listing(account.id(), request))
        .map(entries ->
            new ListedPage<>(
                source.known(account, entries.list()).rows(),
                entries.next(),
                Duration.ZERO,
                null,
                false));
  }

  /// Removes the cached pages of `account`.
  void forget(AccountId account) {
    listingCache.remove(listing -> listing.account().equals(account));
  }

  /// @param retryAfter when to ask Google again; zero if the page comes from Google
  /// @param outage whether Google failed to list them
  private record Listed<E>(Entries<E> entries, Duration retryAfter, boolean outage) {}

  /// What is known of the changes before the page.
  ///
  /// @param since the point in history that the index was at before it followed them
  /// @param retryAfter when to ask Google for them again; zero if the index is up to date
  private record Changes(@Nullable HistoryId since, Duration retryAfter) {}

  private static Changes changes(Supplier<MailboxAnswer<Synced>> synced) {
    try {
      return switch (synced.get()) {
        case Found<Synced>(Synced(var from)) -> new Changes(from, Duration.ZERO);
        case Throttled<Synced>(Duration wait) -> new Changes(null, wait);
        // A server that implements the Gmail API may offer no history: then nothing is indexed.
        default -> new Changes(null, Duration.ZERO);
      };
    } catch (MailboxUnavailable | AuthorizationServerUnavailable | ClientRejected unavailable) {
      // It may be shared with a request before this one, for which no token could be refreshed.
      return new Changes(null, RETRY_AFTER_OUTAGE);
    }
  }

  private MailboxAnswer<Listed<E>> listed(ConnectedAccount account, ListRequest request) {
    try {
      MailboxAnswer<Entries<E>> answer = source.list(account, request);
      if (answer instanceof Found<Entries<E>>(Entries<E> entries)) {
        listingCache.put(new Listing(account.id(), request), entries);
      }
      Optional<Listed<E>> last =
          answer instanceof Throttled<Entries<E>>(Duration wait)
              ? last(account, request, wait, false)
              : Optional.empty();
      return last.<MailboxAnswer<Listed<E>>>map(Found::new)
          .orElseGet(() ->
              answer.then(entries -> new Found<>(new Listed<>(entries, Duration.ZERO, false))));
    } catch (MailboxUnavailable unavailable) {
      return new Found<>(
          last(account, request, RETRY_AFTER_OUTAGE, true).orElseThrow(() -> unavailable));
    }
  }

  private Optional<Listed<E>> last(
      ConnectedAccount account, ListRequest request, Duration retryAfter, boolean outage) {
    return listingCache
        .find(new Listing(account.id(), request))
        .map(entries -> new Listed<>(entries, retryAfter, outage));
  }

  /// A caller who has waited long for the list does not wait for its rows as well: they are read
  /// for the next request. After an outage none are read: it would be blamed on the messages.
  private MailboxAnswer<Rows<I, S>> rows(ConnectedAccount account, Listed<E> page, Instant begun) {
    List<E> listed = page.entries().list();
    if (page.outage()) {
      return new Found<>(source.known(account, listed));
    }
    if (Duration.between(begun, clock.instant()).compareTo(SLOW) < 0) {
      return source.rows(account, listed);
    }
    Rows<I, S> known = source.known(account, listed);
    if (!known.retryAfter().isZero()) {
      // The next request gets the result.
      Prefetch<MailboxAnswer<Rows<I, S>>> _ =
          Prefetch.begin(executor, () -> source.rows(account.unhurried(), listed));
    }
    return new Found<>(known);
  }

  private MailboxAnswer<ListedPage<I, S>> page(Listed<E> listed, Rows<I, S> rows, Changes changes) {
    Duration untilCurrent = Collections.max(List.of(listed.retryAfter(), changes.retryAfter()));
    return new Found<>(
        new ListedPage<>(
            rows.rows(),
            listed.entries().next(),
            Collections.max(List.of(rows.retryAfter(), untilCurrent)),
            changes.since(),
            untilCurrent.isZero()));
  }
}
