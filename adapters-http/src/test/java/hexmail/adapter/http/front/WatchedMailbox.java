package hexmail.adapter.http.front;

import hexmail.domain.history.HistoryId;
import hexmail.domain.history.MailboxHistory;
import hexmail.domain.mailbox.LabelCounts;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxProfile;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.message.Label;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.Mailbox;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// A mailbox that lets something happen before each page is listed.
public final class WatchedMailbox implements Mailbox {
  /// Receives the number of pages that were listed before.
  public volatile IntConsumer beforePage = _ -> {};

  /// Receives the request.
  public volatile Consumer<ListRequest> beforeRequest = _ -> {};

  public final AtomicInteger pages = new AtomicInteger();

  /// How often labels were asked for.
  public final AtomicInteger labels = new AtomicInteger();

  private final Mailbox mailbox;

  public WatchedMailbox(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  @Override
  public MailboxAnswer<MessageIdPage> list(MailboxAccess access, ListRequest request) {
    beforePage.accept(pages.getAndIncrement());
    beforeRequest.accept(request);
    return mailbox.list(access, request);
  }

  @Override
  public MailboxAnswer<Summaries<MessageId, MessageSummary>> summaries(
      MailboxAccess access, List<MessageId> ids) {
    return mailbox.summaries(access, ids);
  }

  @Override
  public MailboxAnswer<MailboxHistory> changes(MailboxAccess access, HistoryId since) {
    return mailbox.changes(access, since);
  }

  @Override
  public MailboxAnswer<List<Label>> labels(MailboxAccess access, LabelCounts counts) {
    labels.incrementAndGet();
    return mailbox.labels(access, counts);
  }

  @Override
  public MailboxAnswer<MailboxProfile> profile(MailboxAccess access) {
    return mailbox.profile(access);
  }
}
