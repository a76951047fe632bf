package hexmail.testkit.unavailable;

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
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.Mailbox;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mailbox that a test puts out of order and back. Out of order it reaches nothing behind it.
public final class UnavailableMailbox implements Mailbox {
  private final Mailbox mailbox;
  private volatile @Nullable Outage outage;

  /// In order at first.
  public UnavailableMailbox(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  /// From now on every call throws, or none.
  public void outOfOrder(boolean now) {
    outage(now ? Outage.UNREACHABLE : null);
  }

  /// From now on every call fails like this; none does for null.
  public void outage(@Nullable Outage now) {
    outage = now;
  }

  @Override
  public MailboxAnswer<MessageIdPage> list(MailboxAccess access, ListRequest request) {
    check();
    return mailbox.list(access, request);
  }

  @Override
  public MailboxAnswer<Summaries> summaries(MailboxAccess access, List<MessageId> ids) {
    check();
    return mailbox.summaries(access, ids);
  }

  @Override
  public MailboxAnswer<MailboxHistory> changes(MailboxAccess access, HistoryId since) {
    check();
    return mailbox.changes(access, since);
  }

  @Override
  public MailboxAnswer<List<Label>> labels(MailboxAccess access) {
    check();
    return mailbox.labels(access);
  }

  @Override
  public MailboxAnswer<MailboxProfile> profile(MailboxAccess access) {
    check();
    return mailbox.profile(access);
  }

  private void check() {
    Outage now = outage;
    if (now != null) {
      throw new MailboxUnavailable(now, "The mailbox is out of order");
    }
  }
}
