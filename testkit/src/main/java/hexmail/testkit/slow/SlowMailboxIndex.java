package hexmail.testkit.slow;

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

/// An index that is slow: each call waits for the pace before it is made.
public final class SlowMailboxIndex implements MailboxIndex {
  private final MailboxIndex index;
  private final Latency pace;

  public SlowMailboxIndex(MailboxIndex index, Latency pace) {
    this.index = index;
    this.pace = pace;
  }

  @Override
  public IndexedMessages find(AccountId account, List<MessageId> ids) {
    pace.await();
    return index.find(account, ids);
  }

  @Override
  public boolean advance(AccountId account, IndexStep step) {
    pace.await();
    return index.advance(account, step);
  }

  @Override
  public Set<MessageId> claim(AccountId account, MessageClaim claim) {
    pace.await();
    return index.claim(account, claim);
  }

  @Override
  public boolean keep(
      AccountId account, HistoryId at, Set<MessageId> claimed, List<MessageSummary> summaries) {
    pace.await();
    return index.keep(account, at, claimed, summaries);
  }

  @Override
  public void forget(AccountId account) {
    pace.await();
    index.forget(account);
  }
}
