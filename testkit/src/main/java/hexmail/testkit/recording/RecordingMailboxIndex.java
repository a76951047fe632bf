package hexmail.testkit.recording;

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

/// An index whose calls are recorded before they are made, whatever comes of them.
public final class RecordingMailboxIndex implements MailboxIndex {
  private final MailboxIndex index;
  private final Recorder recorder;

  public RecordingMailboxIndex(MailboxIndex index, Recorder recorder) {
    this.index = index;
    this.recorder = recorder;
  }

  @Override
  public IndexedMessages find(AccountId account, List<MessageId> ids) {
    recorder.add("MailboxIndex.find", account.value(), ids.size());
    return index.find(account, ids);
  }

  @Override
  public boolean advance(AccountId account, IndexStep step) {
    recorder.add("MailboxIndex.advance", account.value(), kind(step));
    return index.advance(account, step);
  }

  private static String kind(IndexStep step) {
    return switch (step) {
      case IndexStep.Follow(_, var changes, _) -> changes.size() + " changes";
      case IndexStep.Restart _ -> "restart";
    };
  }

  @Override
  public Set<MessageId> claim(AccountId account, MessageClaim claim) {
    recorder.add("MailboxIndex.claim", account.value(), claim.messages().size());
    return index.claim(account, claim);
  }

  @Override
  public boolean keep(
      AccountId account, HistoryId at, Set<MessageId> claimed, List<MessageSummary> summaries) {
    recorder.add("MailboxIndex.keep", account.value(), summaries.size());
    return index.keep(account, at, claimed, summaries);
  }

  @Override
  public void forget(AccountId account) {
    recorder.add("MailboxIndex.forget", account.value());
    index.forget(account);
  }
}
