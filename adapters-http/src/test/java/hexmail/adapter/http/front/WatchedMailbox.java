package hexmail.adapter.http.front;

import hexmail.domain.message.Label;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxProfile;
import hexmail.domain.message.MessageId;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.Mailbox;
import hexmail.domain.secret.AccessToken;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// A mailbox that lets something happen before each page is listed.
public final class WatchedMailbox implements Mailbox {
  /// Is told how many pages were listed before.
  public volatile IntConsumer beforePage = _ -> {};

  public final AtomicInteger pages = new AtomicInteger();
  private final Mailbox mailbox;

  public WatchedMailbox(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  @Override
  public MailboxAnswer<MessageIdPage> list(AccessToken token, ListRequest request) {
    beforePage.accept(pages.getAndIncrement());
    return mailbox.list(token, request);
  }

  @Override
  public MailboxAnswer<List<MessageSummary>> summaries(AccessToken token, List<MessageId> ids) {
    return mailbox.summaries(token, ids);
  }

  @Override
  public MailboxAnswer<List<Label>> labels(AccessToken token) {
    return mailbox.labels(token);
  }

  @Override
  public MailboxAnswer<MailboxProfile> profile(AccessToken token) {
    return mailbox.profile(token);
  }
}
