package hexmail.application.mailbox;

import hexmail.application.account.AccessTokens;
import hexmail.application.account.ConnectedAccount;
import hexmail.application.concurrent.Sleep;
import hexmail.domain.history.HistoryId;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.message.MessageId;
import hexmail.domain.port.Mailbox;
import hexmail.domain.port.MailboxIndex;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// The mailboxes of accounts behind the index of what was read of them already. Safe for use by
/// many threads.
public final class IndexedMailbox {
  private final Mailbox mailbox;
  private final AccessTokens tokens;
  private final HistorySync historySync;
  private final IndexedSummaries summaries;

  public IndexedMailbox(Mailbox mailbox, MailboxIndex index, AccessTokens tokens, Clock clock) {
    this(mailbox, index, tokens, clock, Sleep::interruptibly);
  }

  /// @param pause waits so long
  IndexedMailbox(
      Mailbox mailbox,
      MailboxIndex index,
      AccessTokens tokens,
      Clock clock,
      Consumer<Duration> pause) {
    this.mailbox = mailbox;
    this.tokens = tokens;
    historySync = new HistorySync(mailbox, index, tokens);
    summaries =
        new IndexedSummaries(
            mailbox, tokens, new SummaryIndexAccess(index, historySync, clock), pause);
  }

  /// Rows in the order asked for, without those of messages that are gone.
  ///
  /// @param retryAfter when to ask for those that are loading; zero when none is
  record Rows(List<MessageRow> rows, Duration retryAfter) {
    Rows {
      rows = List.copyOf(rows);
    }
  }

  /// A page of ids, which the mailbox alone can tell.
  MailboxAnswer<MessageIdPage> list(
      ConnectedAccount account, ListRequest request, Urgency urgency) {
    return tokens.call(account, urgency, access -> mailbox.list(access, request));
  }

  /// Learns what has changed since the last time.
  MailboxAnswer<HistoryId> sync(ConnectedAccount account, Urgency urgency) {
    return historySync.run(account, urgency);
  }

  /// The rows of `ids`, at most 500, in their order. Those that cannot be read now are loading; in
  /// the background they are waited for, for minutes if need be. A refusal that is not about time
  /// is the answer for all.
  MailboxAnswer<Rows> rows(ConnectedAccount account, List<MessageId> ids, Urgency urgency) {
    return summaries.of(account, ids, urgency);
  }

  /// The rows of `ids`, at most 500, as they are known without asking for any; the others are
  /// loading.
  Rows known(ConnectedAccount account, List<MessageId> ids) {
    return summaries.known(account, ids);
  }
}
