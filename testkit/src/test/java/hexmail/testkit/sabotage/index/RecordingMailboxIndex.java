package hexmail.testkit.sabotage.index;

import hexmail.domain.account.AccountId;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.IndexStep;
import hexmail.domain.history.IndexedMessages;
import hexmail.domain.history.MailboxChange;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.MailboxIndex;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Records which summaries were stored for which account.
abstract class RecordingMailboxIndex extends DelegatingMailboxIndex {
  private final Map<AccountId, Map<MessageId, MessageSummary>> seen = new ConcurrentHashMap<>();

  RecordingMailboxIndex(MailboxIndex honest) {
    super(honest);
  }

  @Override
  public boolean keep(
      AccountId account, HistoryId at, Set<MessageId> claimed, List<MessageSummary> summaries) {
    boolean kept = honest.keep(account, at, claimed, summaries);
    if (kept) {
      summaries.forEach(summary -> seen(account).put(summary.id(), summary));
    }
    return kept;
  }

  final Map<MessageId, MessageSummary> seen(AccountId account) {
    return seen.computeIfAbsent(account, _ -> new ConcurrentHashMap<>());
  }

  final Stream<AccountId> otherAccounts(AccountId account) {
    return seen.keySet().stream().filter(other -> !other.equals(account));
  }

  /// What the honest index returns for all recorded summaries.
  final IndexedMessages all(AccountId account) {
    return honest.find(account, List.copyOf(seen(account).keySet()));
  }

  /// Removes messages without a step.
  final void lose(AccountId account, Stream<MessageId> messages) {
    @Nullable HistoryId at = all(account).at();
    if (at != null) {
      ConversationId any = new ConversationId("lost");
      List<MailboxChange> lost =
          messages.<MailboxChange>map(id -> new MailboxChange.Deleted(id, any)).toList();
      honest.advance(account, new IndexStep.Follow(at, lost, at));
    }
  }
}
