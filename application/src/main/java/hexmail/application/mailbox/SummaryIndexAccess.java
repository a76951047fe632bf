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

/// Reads summaries from the index and writes them. If the index advances while summaries are read
/// from the mailbox, the missed changes are applied to them before they are written.
final class SummaryIndexAccess {
  /// Longer than the deadline of a call.
  private static final Duration CLAIM = Duration.ofSeconds(15);

  private static final int MAX_ATTEMPTS = 3;

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

  /// The messages of `missing` that the caller has to read, in their order. An index without a
  /// history id stores nothing, so the caller reads all of them.
  ///
  /// @param at the history id of the index
  List<MessageId> claim(ConnectedAccount account, @Nullable HistoryId at, List<MessageId> missing) {
    if (at == null) {
      return missing;
    }
    Instant now = clock.instant();
    Set<MessageId> mine =
        index.claim(account.id(), new MessageClaim(missing, now, now.plus(CLAIM)));
    return missing.stream().filter(mine::contains).toList();
  }

  /// Releases the claims on `claimed` and stores `read`. Gives up if the index keeps advancing; the
  /// messages are then read again later.
  ///
  /// @param at the history id of the index before the messages were read
  void keep(
      ConnectedAccount account,
      @Nullable HistoryId at,
      List<MessageId> claimed,
      List<MessageSummary> read) {
    if (at == null || index.keep(account.id(), at, Set.copyOf(claimed), read)) {
      return;
    }
    List<MessageSummary> rest = read;
    for (int attempt = 0; attempt < MAX_ATTEMPTS && !rest.isEmpty(); attempt++) {
      rest = keepUpdated(account, at, rest);
    }
  }

  /// Applies the changes since `at` and stores the result; returns the summaries that are still to
  /// be stored.
  private List<MessageSummary> keepUpdated(
      ConnectedAccount account, HistoryId at, List<MessageSummary> read) {
    HistoryId now = index.find(account.id(), List.of()).at();
    if (now == null
        || !(historySync.changes(account, at, Urgency.INTERACTIVE)
            instanceof Found<MailboxHistory>(Changes missed))) {
      return List.of();
    }
    HistoryId until = missed.until();
    if (until.compareTo(now) < 0) {
      return read;
    }
    if (until.compareTo(now) > 0) {
      historySync.advance(account.id(), new IndexStep.Follow(now, missed.changes(), until));
    }
    return index.keep(account.id(), until, Set.of(), missed.applyTo(read)) ? List.of() : read;
  }
}
