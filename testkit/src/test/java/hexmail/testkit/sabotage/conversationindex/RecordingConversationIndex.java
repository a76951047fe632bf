package hexmail.testkit.sabotage.conversationindex;

import hexmail.domain.account.AccountId;
import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.message.ConversationId;
import hexmail.domain.port.ConversationIndex;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Records which conversations were stored for which account.
abstract class RecordingConversationIndex extends DelegatingConversationIndex {
  private final Map<AccountId, Set<ConversationId>> seen = new ConcurrentHashMap<>();

  RecordingConversationIndex(ConversationIndex honest) {
    super(honest);
  }

  @Override
  public void keep(AccountId account, Collection<ConversationSummary> summaries) {
    honest.keep(account, summaries);
    summaries.forEach(summary -> seen(account).add(summary.id()));
  }

  final Set<ConversationId> seen(AccountId account) {
    return seen.computeIfAbsent(account, _ -> ConcurrentHashMap.newKeySet());
  }

  final Stream<AccountId> otherAccounts(AccountId account) {
    return seen.keySet().stream().filter(other -> !other.equals(account));
  }

  /// What the honest index returns for all recorded conversations.
  final Map<ConversationId, ConversationSummary> all(AccountId account) {
    return honest.find(account, List.copyOf(seen(account)));
  }
}
