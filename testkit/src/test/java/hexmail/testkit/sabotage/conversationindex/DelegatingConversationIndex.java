package hexmail.testkit.sabotage.conversationindex;

import hexmail.domain.account.AccountId;
import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.message.ConversationId;
import hexmail.domain.port.ConversationIndex;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Delegates to an honest index; a sabotage overrides a method.
abstract class DelegatingConversationIndex implements ConversationIndex {
  final ConversationIndex honest;

  DelegatingConversationIndex(ConversationIndex honest) {
    this.honest = honest;
  }

  @Override
  public Map<ConversationId, ConversationSummary> find(
      AccountId account, List<ConversationId> ids) {
    return honest.find(account, ids);
  }

  @Override
  public void keep(AccountId account, Collection<ConversationSummary> summaries) {
    honest.keep(account, summaries);
  }

  @Override
  public void remove(AccountId account, Collection<ConversationId> ids) {
    honest.remove(account, ids);
  }

  @Override
  public void forget(AccountId account) {
    honest.forget(account);
  }

  /// An index that changes each summary before it stores it.
  static UnaryOperator<ConversationIndex> keeping(UnaryOperator<ConversationSummary> change) {
    return index ->
        new DelegatingConversationIndex(index) {
          @Override
          public void keep(AccountId account, Collection<ConversationSummary> summaries) {
            honest.keep(account, summaries.stream().map(change).toList());
          }
        };
  }
}
