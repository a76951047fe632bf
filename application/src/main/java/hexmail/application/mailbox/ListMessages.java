package hexmail.application.mailbox;

import hexmail.application.waiting.Ahead;
import hexmail.domain.account.AccountId;
import hexmail.domain.history.HistoryId;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.mailbox.PageToken;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.outage.MailboxUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// Lists one page of a mailbox (the guide's `ListMessages`, a page at a time). A page costs one
/// call for what has changed and one for the ids, side by side, and a row is read the first time
/// that anybody sees it.
public final class ListMessages {
  private final IndexedMailbox mailbox;
  private final Executor beside;
  private final LastListings lastListings = new LastListings();

  /// @param beside runs what can be done at the same time
  public ListMessages(IndexedMailbox mailbox, Executor beside) {
    this.mailbox = mailbox;
    this.beside = beside;
  }

  /// A page of rows, newest first.
  ///
  /// @param next where the next page begins; absent on the last one
  /// @param retryAfter when to ask for the rows that are still loading; zero when none is
  /// @param current whether Google was asked for this page: if not, it is the one that was seen
  ///   last in this place, and messages may have come, gone or changed since
  public record Page(
      List<MessageRow> rows, @Nullable PageToken next, Duration retryAfter, boolean current) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /// The page that `request` tells. Throws only when nothing of it can be shown.
  public MailboxAnswer<Page> list(AccountId account, ListRequest request) {
    // Never given up: others may have joined it.
    Ahead<Boolean> followed = Ahead.begin(beside, () -> follows(account));
    return ids(account, request).then(found -> page(account, found, followed.result()));
  }

  /// Nothing of `account` is remembered any more.
  public void forget(AccountId account) {
    lastListings.forget(account);
  }

  private record Ids(MessageIdPage page, boolean current) {}

  private boolean follows(AccountId account) {
    try {
      // A server that speaks as Gmail does may tell no history at all: then nothing is remembered.
      return !(mailbox.catchUp(account, Urgency.WAITED_FOR) instanceof Throttled<HistoryId>);
    } catch (MailboxUnavailable unavailable) {
      return false;
    }
  }

  private MailboxAnswer<Ids> ids(AccountId account, ListRequest request) {
    try {
      MailboxAnswer<MessageIdPage> answer = mailbox.list(account, request, Urgency.WAITED_FOR);
      if (answer instanceof Found<MessageIdPage>(MessageIdPage page)) {
        lastListings.put(account, request, page);
      }
      Optional<MessageIdPage> last =
          answer instanceof Throttled<MessageIdPage>
              ? lastListings.find(account, request)
              : Optional.empty();
      return last.<MailboxAnswer<Ids>>map(page -> new Found<>(new Ids(page, false)))
          .orElseGet(() -> answer.then(page -> new Found<>(new Ids(page, true))));
    } catch (MailboxUnavailable unavailable) {
      return new Found<>(
          new Ids(lastListings.find(account, request).orElseThrow(() -> unavailable), false));
    }
  }

  private MailboxAnswer<Page> page(AccountId account, Ids ids, boolean follows) {
    return mailbox
        .rows(account, ids.page().ids(), Urgency.WAITED_FOR)
        .then(rows ->
            new Found<>(
                new Page(
                    rows.rows(), ids.page().next(), rows.retryAfter(), ids.current() && follows)));
  }
}
