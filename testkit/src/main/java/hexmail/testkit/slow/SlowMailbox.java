package hexmail.testkit.slow;

import hexmail.domain.history.HistoryId;
import hexmail.domain.history.MailboxHistory;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxProfile;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.message.Label;
import hexmail.domain.message.MessageId;
import hexmail.domain.port.Mailbox;
import java.util.List;

/// A mailbox that is slow: each call waits for the pace before it is made.
public final class SlowMailbox implements Mailbox {
  private final Mailbox mailbox;
  private final Latency pace;

  public SlowMailbox(Mailbox mailbox, Latency pace) {
    this.mailbox = mailbox;
    this.pace = pace;
  }

  @Override
  public MailboxAnswer<MessageIdPage> list(MailboxAccess access, ListRequest request) {
    pace.await();
    return mailbox.list(access, request);
  }

  @Override
  public MailboxAnswer<Summaries> summaries(MailboxAccess access, List<MessageId> ids) {
    pace.await();
    return mailbox.summaries(access, ids);
  }

  @Override
  public MailboxAnswer<MailboxHistory> changes(MailboxAccess access, HistoryId since) {
    pace.await();
    return mailbox.changes(access, since);
  }

  @Override
  public MailboxAnswer<List<Label>> labels(MailboxAccess access) {
    pace.await();
    return mailbox.labels(access);
  }

  @Override
  public MailboxAnswer<MailboxProfile> profile(MailboxAccess access) {
    pace.await();
    return mailbox.profile(access);
  }
}
