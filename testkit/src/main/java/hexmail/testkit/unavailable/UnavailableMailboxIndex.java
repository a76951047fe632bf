package hexmail.testkit.unavailable;

import hexmail.domain.account.AccountId;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.IndexStep;
import hexmail.domain.history.IndexedMessages;
import hexmail.domain.history.MessageClaim;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.MailboxIndex;
import java.util.List;
import java.util.Set;

/// An index that a test puts out of order and back. Out of order it reaches nothing behind it.
public final class UnavailableMailboxIndex implements MailboxIndex {
  private final MailboxIndex index;
  private final OutageSwitch breakdown = new OutageSwitch();

  /// In order at first.
  public UnavailableMailboxIndex(MailboxIndex index) {
    this.index = index;
  }

  /// From now on every call throws, or none.
  public void outOfOrder(boolean now) {
    breakdown.down(now);
  }

  @Override
  public IndexedMessages find(AccountId account, List<MessageId> ids) {
    breakdown.check(StoreUnavailable::new);
    return index.find(account, ids);
  }

  @Override
  public boolean advance(AccountId account, IndexStep step) {
    breakdown.check(StoreUnavailable::new);
    return index.advance(account, step);
  }

  @Override
  public Set<MessageId> claim(AccountId account, MessageClaim claim) {
    breakdown.check(StoreUnavailable::new);
    return index.claim(account, claim);
  }

  @Override
  public boolean keep(
      AccountId account, HistoryId at, Set<MessageId> claimed, List<MessageSummary> summaries) {
    breakdown.check(StoreUnavailable::new);
    return index.keep(account, at, claimed, summaries);
  }

  @Override
  public void forget(AccountId account) {
    breakdown.check(StoreUnavailable::new);
    index.forget(account);
  }
}
