package hexmail.application.mailbox;

import hexmail.application.account.AccessTokens;
import hexmail.application.account.ConnectedAccount;
import hexmail.application.concurrent.Sleep;
import hexmail.application.mailbox.FailedMessages.Failure;
import hexmail.domain.account.AccountId;
import hexmail.domain.history.HistoryId;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.Mailbox;
import hexmail.domain.port.MailboxIndex;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Mailboxes behind the index of the summaries that were read before. A summary that the index
/// lacks is read from the mailbox once, for all concurrent pages and processes. Safe for use by
/// many threads.
public final class IndexedMailbox {
  private static final Duration POLL_INTERVAL = Duration.ofMillis(25);
  private static final Duration BACKGROUND_POLL_INTERVAL = Duration.ofMillis(250);

  /// While others read the same messages, or use the quota first.
  private static final int MAX_POLLS = 120;

  /// The clock may be adjusted, and quota may be free sooner than estimated.
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private static final Duration RETRY_AFTER_OUTAGE = Duration.ofSeconds(5);

  /// When Google fails on a call for so few messages, the messages can be the cause.
  private static final int FEW = 5;

  private final Mailbox mailbox;
  private final AccessTokens tokens;
  private final HistorySync historySync;
  private final SummaryIndexAccess summaries;
  private final FailedMessages failures;
  private final Consumer<Duration> sleep;

  public IndexedMailbox(Mailbox mailbox, MailboxIndex index, AccessTokens tokens, Clock clock) {
    this(mailbox, index, tokens, clock, Sleep::interruptibly);
  }

  IndexedMailbox(
      Mailbox mailbox,
      MailboxIndex index,
      AccessTokens tokens,
      Clock clock,
      Consumer<Duration> sleep) {
    this.mailbox = mailbox;
    this.tokens = tokens;
    this.historySync = new HistorySync(mailbox, index, tokens);
    this.summaries = new SummaryIndexAccess(index, historySync, clock);
    this.failures = new FailedMessages(clock);
    this.sleep = sleep;
  }

  /// Rows in the requested order, without messages that are gone.
  ///
  /// @param retryAfter when to ask for the rows that are loading or failed; zero when there are
  ///   none
  record Rows(List<MessageRow> rows, Duration retryAfter) {
    Rows {
      rows = List.copyOf(rows);
    }
  }

  /// A page of ids. Only the mailbox knows which messages match.
  MailboxAnswer<MessageIdPage> list(
      ConnectedAccount account, ListRequest request, Urgency urgency) {
    return tokens.call(account, urgency, access -> mailbox.list(access, request));
  }

  /// Advances the index to the current history id.
  MailboxAnswer<HistoryId> sync(ConnectedAccount account, Urgency urgency) {
    return historySync.run(account, urgency);
  }

  /// Lets messages on which Google failed be tried again now.
  void retryFailed(AccountId account) {
    failures.forget(account);
  }

  /// The rows of `ids`, as far as the index knows them. The others are loading, or have failed.
  ///
  /// @param ids at most 500
  Rows known(ConnectedAccount account, List<MessageId> ids) {
    return collect(account, ids).rows();
  }

  /// The rows of `ids`, in their order. A page gets the rows that can be read now; the others are
  /// loading, and their claims are released, so that the next page may read them. Background work
  /// waits for all rows, up to some minutes. A message on which Google fails has failed, and is not
  /// tried again before its time. A refusal other than `Throttled` is the answer for all.
  ///
  /// @param ids at most 500
  MailboxAnswer<Rows> rows(ConnectedAccount account, List<MessageId> ids, Urgency urgency) {
    RowCollector rows = collect(account, ids);
    List<MessageId> missing = rows.missing();
    for (int polls = 0;
        polls < MAX_POLLS && !missing.isEmpty() && !tokens.timeLeft(account, urgency).isZero();
        polls++) {
      List<MessageId> claimed = summaries.claim(account, rows.at(), missing);
      if (claimed.isEmpty()) {
        sleep.accept(urgency == Urgency.INTERACTIVE ? POLL_INTERVAL : BACKGROUND_POLL_INTERVAL);
      } else {
        MailboxAnswer<Summaries> answer =
            throttledAsWaiting(read(account, rows, claimed, urgency), claimed);
        if (!(answer instanceof Found<Summaries>(Summaries read))) {
          return answer.then(_ -> new Found<>(rows.rows()));
        }
        rows.add(claimed, read);
        rows.add(remember(account, read));
        if (!read.waiting().isEmpty() && urgency == Urgency.INTERACTIVE) {
          break;
        }
        polls = read.found().isEmpty() ? polls : 0;
        pause(read.retryAfter());
      }
      rows.add(summaries.find(account, missing));
      missing = rows.missing();
    }
    return new Found<>(rows.rows());
  }

  private RowCollector collect(ConnectedAccount account, List<MessageId> ids) {
    RowCollector rows = new RowCollector(ids);
    rows.add(summaries.find(account, ids));
    rows.add(failures.waiting(account.id(), rows.missing()));
    return rows;
  }

  /// Remembers the messages that failed, and forgets the failures of those that were read.
  private Map<MessageId, Failure> remember(ConnectedAccount account, Summaries read) {
    failures.succeeded(account.id(), read.found().stream().map(MessageSummary::id).toList());
    Map<MessageId, Failure> failed = new HashMap<>();
    read.failed()
        .forEach((id, outage) -> failed.put(id, failures.failed(account.id(), id, outage)));
    return failed;
  }

  private void pause(Duration time) {
    if (time.isPositive()) {
      sleep.accept(time.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : time);
    }
  }

  /// When the mailbox throttles the whole call, all of its messages wait.
  private static MailboxAnswer<Summaries> throttledAsWaiting(
      MailboxAnswer<Summaries> answer, List<MessageId> claimed) {
    return answer instanceof Throttled<Summaries>(Duration wait)
        ? new Found<>(new Summaries(List.of(), claimed, wait))
        : answer;
  }

  private static boolean concernsMessages(Outage outage) {
    return outage == Outage.FAILED || outage == Outage.GARBLED;
  }

  private static Summaries failed(List<MessageId> messages, Outage outage) {
    return new Summaries(
        List.of(),
        List.of(),
        Duration.ZERO,
        messages.stream().distinct().collect(Collectors.toMap(id -> id, _ -> outage)));
  }

  /// An outage does not empty a page of which some rows are known.
  private MailboxAnswer<Summaries> read(
      ConnectedAccount account, RowCollector rows, List<MessageId> claimed, Urgency urgency) {
    List<MessageSummary> read = List.of();
    try {
      MailboxAnswer<Summaries> answer =
          tokens.call(account, urgency, access -> mailbox.summaries(access, claimed));
      if (answer instanceof Found<Summaries>(Summaries found)) {
        read = found.found();
      }
      return answer;
    } catch (MailboxUnavailable unavailable) {
      if (claimed.size() <= FEW && concernsMessages(unavailable.outage())) {
        return new Found<>(failed(claimed, unavailable.outage()));
      }
      if (urgency == Urgency.BACKGROUND || rows.isEmpty()) {
        throw unavailable;
      }
      return new Throttled<>(RETRY_AFTER_OUTAGE);
    } finally {
      summaries.keep(account, rows.at(), claimed, read);
    }
  }
}
