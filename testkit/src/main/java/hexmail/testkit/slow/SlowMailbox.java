package hexmail.testkit.slow;

import hexmail.domain.mailbox.Label;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxProfile;
import hexmail.domain.mailbox.MessageId;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.mailbox.MessageSummary;
import hexmail.domain.port.Mailbox;
import hexmail.domain.secret.AccessToken;
import java.util.List;

/// A mailbox that is slow: each call waits for the pace before it is made.
public final class SlowMailbox implements Mailbox {
  private final Mailbox mailbox;
  private final Pace pace;

  public SlowMailbox(Mailbox mailbox, Pace pace) {
    this.mailbox = mailbox;
    this.pace = pace;
  }

  @Override
  public MailboxAnswer<MessageIdPage> list(AccessToken token, ListRequest request) {
    pace.await();
    return mailbox.list(token, request);
  }

  @Override
  public MailboxAnswer<List<MessageSummary>> summaries(AccessToken token, List<MessageId> ids) {
    pace.await();
    return mailbox.summaries(token, ids);
  }

  @Override
  public MailboxAnswer<List<Label>> labels(AccessToken token) {
    pace.await();
    return mailbox.labels(token);
  }

  @Override
  public MailboxAnswer<MailboxProfile> profile(AccessToken token) {
    pace.await();
    return mailbox.profile(token);
  }
}
