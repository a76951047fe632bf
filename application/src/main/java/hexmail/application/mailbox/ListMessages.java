package hexmail.application.mailbox;

import hexmail.application.account.ConnectedAccount;
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
/// call for what has changed and one for the ids, side by side, and a row is read the first time
/// that anybody sees it.
public final class ListMessages {
  private static final Duration AFTER_AN_OUTAGE = Duration.ofSeconds(5);

  /// After so long a page is shown with the rows that are known, while the others are read.
  private static final Duration LONG = Duration.ofSeconds(2);

  private final IndexedMailbox mailbox;
  private final Executor beside;
  private final Clock clock;
  private final ListingCache listingCache = new ListingCache();

  /// @param beside runs what can be done at the same time
  public ListMessages(IndexedMailbox mailbox, Executor beside, Clock clock) {
    this.mailbox = mailbox;
    this.beside = beside;
    this.clock = clock;
  }

  /// A page of rows, newest first.
  ///
  /// @param next where the next page begins; absent on the last one
  /// @param retryAfter when to ask again, for rows that are still loading or for a page that is
  ///   current; zero when there is no need to
  /// @param current whether Google was asked for this page: if not, it is the one that was seen
  ///   last in this place, and messages may have come, gone or changed since
  public record Page(
      List<MessageRow> rows, @Nullable PageToken next, Duration retryAfter, boolean current) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /// The page that `request` tells. Throws only when nothing of it can be shown.
  public MailboxAnswer<Page> list(ConnectedAccount account, ListRequest request) {
    Instant begun = clock.instant();
    // Never given up: others may have joined it.
    Prefetch<Duration> followed = Prefetch.begin(beside, () -> follow(account));
    return ids(account, request)
        .then(found -> {
          Duration untilChanges = followed.result();
          return rows(account, found, begun).then(rows -> page(found, rows, untilChanges));
        });
  }

  /// Nothing of `account` is remembered any more.
  public void forget(AccountId account) {
    listingCache.forget(account);
  }

  /// @param retryAfter when Google may tell them; zero when it has
  private record Ids(MessageIdPage page, Duration retryAfter) {}

  /// When Google may tell what has changed; zero when it has.
  private Duration follow(ConnectedAccount account) {
    try {
      // A server that speaks as Gmail does may tell no history at all: then nothing is remembered.
      return mailbox.sync(account, Urgency.WAITED_FOR) instanceof Throttled<HistoryId>(var wait)
          ? wait
          : Duration.ZERO;
    } catch (MailboxUnavailable unavailable) {
      return AFTER_AN_OUTAGE;
    }
  }

  private MailboxAnswer<Ids> ids(ConnectedAccount account, ListRequest request) {
    try {
      MailboxAnswer<MessageIdPage> answer = mailbox.list(account, request, Urgency.WAITED_FOR);
      if (answer instanceof Found<MessageIdPage>(MessageIdPage page)) {
        listingCache.put(account.id(), request, page);
      }
      Optional<Ids> last =
          answer instanceof Throttled<MessageIdPage>(Duration wait)
              ? last(account, request, wait)
              : Optional.empty();
      return last.<MailboxAnswer<Ids>>map(Found::new)
          .orElseGet(() -> answer.then(page -> new Found<>(new Ids(page, Duration.ZERO))));
    } catch (MailboxUnavailable unavailable) {
      return new Found<>(last(account, request, AFTER_AN_OUTAGE).orElseThrow(() -> unavailable));
    }
  }

  private Optional<Ids> last(ConnectedAccount account, ListRequest request, Duration retryAfter) {
    return listingCache.find(account.id(), request).map(page -> new Ids(page, retryAfter));
  }

  /// Whoever has waited long for the list does not wait for its rows as well: they are read for the
  /// next look.
  private MailboxAnswer<Rows> rows(ConnectedAccount account, Ids ids, Instant begun) {
    List<MessageId> wanted = ids.page().ids();
    if (Duration.between(begun, clock.instant()).compareTo(LONG) < 0) {
      return mailbox.rows(account, wanted, Urgency.WAITED_FOR);
    }
    Rows known = mailbox.known(account, wanted);
    if (!known.retryAfter().isZero()) {
      // What comes of it is told to whoever looks again.
      Prefetch<MailboxAnswer<Rows>> _ =
          Prefetch.begin(beside, () -> mailbox.rows(account, wanted, Urgency.WAITED_FOR));
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
