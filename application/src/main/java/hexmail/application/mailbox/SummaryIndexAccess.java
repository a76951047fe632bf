package hexmail.application.mailbox;

import hexmail.application.account.ConnectedAccount;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.IndexStep;
import hexmail.domain.history.IndexedMessages;
import hexmail.domain.history.MailboxHistory;
import hexmail.domain.history.MailboxHistory.Changes;
import hexmail.domain.history.MessageClaim;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.MailboxIndex;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How summaries are taken out of the index and put into it. Where the index has gone on while
/// summaries were read, they first have to be made as new as it is.
final class SummaryIndexAccess {
  /// Longer than a call may take.
  private static final Duration CLAIM = Duration.ofSeconds(15);

  private static final int MOST_STEPS = 3;

  private final MailboxIndex index;
  private final HistorySync historySync;
  private final Clock clock;

  SummaryIndexAccess(MailboxIndex index, HistorySync historySync, Clock clock) {
    this.index = index;
    this.historySync = historySync;
    this.clock = clock;
  }

  IndexedMessages find(ConnectedAccount account, List<MessageId> ids) {
    return index.find(account.id(), ids);
  }

  /// Those of `missing` that the caller shall read, in their order. Where the index stands nowhere,
  /// nothing can be kept, and there is nothing to share.
  ///
  /// @param at where the index stands
  List<MessageId> claim(ConnectedAccount account, @Nullable HistoryId at, List<MessageId> missing) {
    if (at == null) {
      return missing;
    }
    Instant now = clock.instant();
    Set<MessageId> mine =
        index.claim(account.id(), new MessageClaim(missing, now, now.plus(CLAIM)));
    return missing.stream().filter(mine::contains).toList();
  }

  /// Ends the claims on `claimed` and keeps `read`, unless the index goes on faster than this can
  /// follow: then they are read again another time.
  ///
  /// @param at where the index stood before they were read
  void keep(
      ConnectedAccount account,
      @Nullable HistoryId at,
      List<MessageId> claimed,
      List<MessageSummary> read) {
    if (at == null || index.keep(account.id(), at, Set.copyOf(claimed), read)) {
      return;
    }
    List<MessageSummary> rest = read;
    for (int steps = 0; steps < MOST_STEPS && !rest.isEmpty(); steps++) {
      rest = keepLate(account, at, rest);
    }
  }

  /// What is still to be kept.
  private List<MessageSummary> keepLate(
      ConnectedAccount account, HistoryId at, List<MessageSummary> read) {
    HistoryId now = index.find(account.id(), List.of()).at();
    if (now == null
        || !(historySync.changes(account, at, Urgency.WAITED_FOR)
            instanceof Found<MailboxHistory>(Changes told))) {
      return List.of();
    }
    HistoryId until = told.until();
    if (until.compareTo(now) < 0) {
      return read;
    }
    if (until.compareTo(now) > 0) {
      index.advance(account.id(), new IndexStep.Follow(now, told.changes(), until));
    }
    return index.keep(account.id(), until, Set.of(), told.applyTo(read)) ? List.of() : read;
  }
}
