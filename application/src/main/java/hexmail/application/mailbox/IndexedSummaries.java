package hexmail.application.mailbox;

import hexmail.application.account.AccessTokens;
import hexmail.application.account.ConnectedAccount;
import hexmail.application.mailbox.IndexedMailbox.Rows;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.port.Mailbox;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// Summaries as the index knows them, and those that it does not know out of the mailbox: each is
/// read once, for all tabs and all processes that ask for it at the same time.
///
/// What is not told at once is not waited for with a claim on it, so that the next page that shows
/// it may read it; the background comes back for it.
final class IndexedSummaries {
  private static final Duration LOOK = Duration.ofMillis(25);
  private static final Duration BACKGROUND_LOOK = Duration.ofMillis(250);

  /// At what others read, or for units that others use first.
  private static final int MOST_LOOKS = 120;

  /// A clock may be moved, and units may be free sooner than was foreseen.
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private static final Duration AFTER_AN_OUTAGE = Duration.ofSeconds(5);

  private final Mailbox mailbox;
  private final AccessTokens tokens;
  private final SummaryIndexAccess shelf;
  private final Consumer<Duration> pause;

  /// @param pause waits so long
  IndexedSummaries(
      Mailbox mailbox, AccessTokens tokens, SummaryIndexAccess shelf, Consumer<Duration> pause) {
    this.mailbox = mailbox;
    this.tokens = tokens;
    this.shelf = shelf;
    this.pause = pause;
  }

  MailboxAnswer<Rows> of(ConnectedAccount account, List<MessageId> ids, Urgency urgency) {
    RowCollector all = found(account, ids);
    List<MessageId> missing = all.missing();
    for (int looks = 0; looks < MOST_LOOKS && !missing.isEmpty(); looks++) {
      List<MessageId> mine = shelf.claim(account, all.at(), missing);
      if (mine.isEmpty()) {
        pause.accept(urgency == Urgency.WAITED_FOR ? LOOK : BACKGROUND_LOOK);
      } else {
        MailboxAnswer<Summaries> answer = told(read(account, all, mine, urgency), mine);
        if (!(answer instanceof Found<Summaries>(Summaries told))) {
          return answer.then(_ -> new Found<>(all.rows()));
        }
        all.add(mine, told);
        if (!told.waiting().isEmpty() && urgency == Urgency.WAITED_FOR) {
          break;
        }
        looks = told.found().isEmpty() ? looks : 0;
        pause(told.retryAfter());
      }
      all.add(shelf.find(account, missing));
      missing = all.missing();
    }
    return new Found<>(all.rows());
  }

  Rows known(ConnectedAccount account, List<MessageId> ids) {
    return found(account, ids).rows();
  }

  private RowCollector found(ConnectedAccount account, List<MessageId> ids) {
    RowCollector all = new RowCollector(ids);
    all.add(shelf.find(account, ids));
    return all;
  }

  private void pause(Duration time) {
    if (time.isPositive()) {
      pause.accept(time.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : time);
    }
  }

  /// Where nothing is told yet, everything waits.
  private static MailboxAnswer<Summaries> told(
      MailboxAnswer<Summaries> answer, List<MessageId> asked) {
    return answer instanceof Throttled<Summaries>(Duration wait)
        ? new Found<>(new Summaries(List.of(), asked, wait))
        : answer;
  }

  /// An outage must not empty a page of which something is known.
  private MailboxAnswer<Summaries> read(
      ConnectedAccount account, RowCollector all, List<MessageId> mine, Urgency urgency) {
    List<MessageSummary> read = List.of();
    try {
      MailboxAnswer<Summaries> answer =
          tokens.call(account, urgency, access -> mailbox.summaries(access, mine));
      if (answer instanceof Found<Summaries>(Summaries told)) {
        read = told.found();
      }
      return answer;
    } catch (MailboxUnavailable unavailable) {
      if (urgency == Urgency.BACKGROUND || all.hasNothing()) {
        throw unavailable;
      }
      return new Throttled<>(AFTER_AN_OUTAGE);
    } finally {
      shelf.keep(account, all.at(), mine, read);
    }
  }
}
