package hexmail.application.mailbox;

import hexmail.application.account.AccessTokens;
import hexmail.application.account.ConnectedAccount;
import hexmail.application.account.Stores;
import hexmail.application.concurrent.Sleep;
import hexmail.application.mailbox.HistorySync.Synced;
import hexmail.application.mailbox.SummaryCalls.Wanted;
import hexmail.domain.account.AccountId;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.IndexedMessages;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.Mailbox;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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

  private final Mailbox mailbox;
  private final AccessTokens tokens;
  private final HistorySync historySync;
  private final SummaryIndexAccess index;
  private final SummaryCalls<MessageId, MessageSummary> calls;
  private final Consumer<Duration> sleep;

  public IndexedMailbox(Mailbox mailbox, Stores stores, AccessTokens tokens, Clock clock) {
    this(mailbox, stores, tokens, clock, Sleep::interruptibly);
  }

  IndexedMailbox(
      Mailbox mailbox, Stores stores, AccessTokens tokens, Clock clock, Consumer<Duration> sleep) {
    this.mailbox = mailbox;
    this.tokens = tokens;
    this.historySync = new HistorySync(mailbox, stores, tokens);
    this.index = new SummaryIndexAccess(stores.mailboxIndex(), historySync, clock);
    this.calls = new SummaryCalls<>(MessageSummary::id, clock);
    this.sleep = sleep;
  }

  /// A page of ids. Only the mailbox knows which messages match.
  MailboxAnswer<MessageIdPage> list(
      ConnectedAccount account, ListRequest request, Urgency urgency) {
    return tokens.call(account, urgency, access -> mailbox.list(access, request));
  }

  /// Advances the index to the current history id.
  MailboxAnswer<Synced> sync(ConnectedAccount account, Urgency urgency) {
    return historySync.run(account, urgency);
  }

  /// Begins to advance the index to the current history id. The result waits for it.
  Supplier<MailboxAnswer<Synced>> beginSync(ConnectedAccount account) {
    return historySync.begin(account, Urgency.INTERACTIVE);
  }

  /// Lets messages on which Google failed be tried again now.
  void retryFailed(AccountId account) {
    calls.retryFailed(account);
  }

  /// The rows of `ids`, as far as the index knows them. The others are loading, or have failed.
  ///
  /// @param ids at most 500
  Rows<MessageId, MessageSummary> known(ConnectedAccount account, List<MessageId> ids) {
    return collect(account, ids).rows();
  }

  /// The rows of `ids`, in their order. A page gets the rows that can be read now; the others are
  /// loading, and their claims are released, so that the next page may read them. Background work
  /// waits for all rows, up to some minutes. A message on which Google fails has failed, and is not
  /// tried again before its time. A refusal other than `Throttled` is the answer for all.
  ///
  /// @param ids at most 500
  MailboxAnswer<Rows<MessageId, MessageSummary>> rows(
      ConnectedAccount account, List<MessageId> ids, Urgency urgency) {
    RowCollector<MessageId, MessageSummary> rows = collect(account, ids);
    List<MessageId> missing = rows.missing();
    for (int polls = 0;
        polls < MAX_POLLS && !missing.isEmpty() && !tokens.timeLeft(account, urgency).isZero();
        polls++) {
      List<MessageId> claimed = index.claim(account, rows.at(), missing);
      if (claimed.isEmpty()) {
        sleep.accept(urgency == Urgency.INTERACTIVE ? POLL_INTERVAL : BACKGROUND_POLL_INTERVAL);
      } else {
        MailboxAnswer<Summaries<MessageId, MessageSummary>> answer =
            calls.read(
                new Wanted<>(account.id(), claimed, urgency),
                rows,
                () -> read(account, rows.at(), claimed, urgency));
        if (!(answer instanceof Found<Summaries<MessageId, MessageSummary>>(var read))) {
          return answer.then(_ -> new Found<>(rows.rows()));
        }
        if (!read.waiting().isEmpty() && urgency == Urgency.INTERACTIVE) {
          break;
        }
        polls = read.found().isEmpty() ? polls : 0;
        pause(read.retryAfter());
      }
      add(rows, account, missing);
      missing = rows.missing();
    }
    return new Found<>(rows.rows());
  }

  private RowCollector<MessageId, MessageSummary> collect(
      ConnectedAccount account, List<MessageId> ids) {
    return calls.rows(account.id(), ids, rows -> add(rows, account, ids));
  }

  private void add(
      RowCollector<MessageId, MessageSummary> rows, ConnectedAccount account, List<MessageId> ids) {
    IndexedMessages indexed = index.find(account, ids);
    rows.add(indexed.at(), indexed.current(), indexed.stale());
  }

  private void pause(Duration time) {
    if (time.isPositive()) {
      sleep.accept(time.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : time);
    }
  }

  /// @param at the history id of the index before the call
  private MailboxAnswer<Summaries<MessageId, MessageSummary>> read(
      ConnectedAccount account, @Nullable HistoryId at, List<MessageId> claimed, Urgency urgency) {
    List<MessageSummary> read = List.of();
    try {
      MailboxAnswer<Summaries<MessageId, MessageSummary>> answer =
          tokens.call(account, urgency, access -> mailbox.summaries(access, claimed));
      if (answer instanceof Found<Summaries<MessageId, MessageSummary>>(var found)) {
        read = found.found();
      }
      return answer;
    } finally {
      index.keep(account, at, claimed, read);
    }
  }
}
