package hexmail.testkit.unavailable;

import hexmail.domain.mailbox.Label;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxProfile;
import hexmail.domain.mailbox.MessageId;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.mailbox.MessageSummary;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.Mailbox;
import hexmail.domain.secret.AccessToken;
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
  public MailboxAnswer<MessageIdPage> list(AccessToken token, ListRequest request) {
    check();
    return mailbox.list(token, request);
  }

  @Override
  public MailboxAnswer<List<MessageSummary>> summaries(AccessToken token, List<MessageId> ids) {
    check();
    return mailbox.summaries(token, ids);
  }

  @Override
  public MailboxAnswer<List<Label>> labels(AccessToken token) {
    check();
    return mailbox.labels(token);
  }

  @Override
  public MailboxAnswer<MailboxProfile> profile(AccessToken token) {
    check();
    return mailbox.profile(token);
  }

  private void check() {
    Outage now = outage;
    if (now != null) {
      throw new MailboxUnavailable(now, "The mailbox is out of order");
    }
  }
}
