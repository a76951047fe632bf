package hexmail.testkit.sabotage.index;

import hexmail.domain.account.AccountId;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.IndexStep;
import hexmail.domain.history.IndexedMessages;
import hexmail.domain.history.MessageClaim;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.MailboxIndex;
import java.util.List;
import java.util.Set;

/// Delegates to an honest index; a sabotage overrides a method.
abstract class DelegatingMailboxIndex implements MailboxIndex {
  final MailboxIndex honest;

  DelegatingMailboxIndex(MailboxIndex honest) {
    this.honest = honest;
  }

  @Override
  public IndexedMessages find(AccountId account, List<MessageId> ids) {
    return honest.find(account, ids);
  }

  @Override
  public boolean advance(AccountId account, IndexStep step) {
    return honest.advance(account, step);
  }

  @Override
  public Set<MessageId> claim(AccountId account, MessageClaim claim) {
    return honest.claim(account, claim);
  }

  @Override
  public boolean keep(
      AccountId account, HistoryId at, Set<MessageId> claimed, List<MessageSummary> summaries) {
    return honest.keep(account, at, claimed, summaries);
  }

  @Override
  public void forget(AccountId account) {
    honest.forget(account);
  }
}
