package hexmail.application.mailbox;

import hexmail.application.account.ConnectedAccount;
import hexmail.application.mailbox.PageLister.Entries;
import hexmail.domain.account.AccountId;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/// Lists one page of a mailbox (the guide's `ListMessages`, a page at a time). A page costs one
/// call for the changes and one for the ids, in parallel. Each row is read from Google once, for
/// the first page that shows it.
public final class ListMessages {
  private final IndexedMailbox mailbox;
  private final PageLister<MessageId, MessageId, MessageSummary> lister;

  /// @param executor runs calls in parallel
  public ListMessages(IndexedMailbox mailbox, Executor executor, Clock clock) {
    this.mailbox = mailbox;
    this.lister = new PageLister<>(mailbox::beginSync, new Messages(mailbox), executor, clock);
  }

  private record Messages(IndexedMailbox mailbox)
      implements PageLister.Source<MessageId, MessageId, MessageSummary> {
    @Override
    public MailboxAnswer<Entries<MessageId>> list(ConnectedAccount account, ListRequest request) {
      return mailbox
          .list(account, request, Urgency.INTERACTIVE)
          .then(page -> new Found<>(new Entries<>(page.ids(), page.next())));
    }

    @Override
    public Rows<MessageId, MessageSummary> known(ConnectedAccount account, List<MessageId> ids) {
      return mailbox.known(account, ids);
    }

    @Override
    public MailboxAnswer<Rows<MessageId, MessageSummary>> rows(
        ConnectedAccount account, List<MessageId> ids) {
      return mailbox.rows(account, ids, Urgency.INTERACTIVE);
    }
  }

  /// The page that `request` asks for, in the order of Google. Throws only if nothing of it can be
  /// shown.
  public MailboxAnswer<ListedPage<MessageId, MessageSummary>> list(
      ConnectedAccount account, ListRequest request) {
    return lister.list(account, request);
  }

  /// The page that `request` asks for as it was last listed, with the rows that the index knows;
  /// empty if it was not listed lately. Makes no call.
  public Optional<ListedPage<MessageId, MessageSummary>> lastListed(
      ConnectedAccount account, ListRequest request) {
    return lister.lastListed(account, request);
  }

  /// Lets messages on which Google failed be tried again at once, because a person asks for it.
  public void retryFailed(ConnectedAccount account) {
    mailbox.retryFailed(account.id());
  }

  /// Removes the cached pages of `account`.
  public void forget(AccountId account) {
    mailbox.retryFailed(account);
    lister.forget(account);
  }
}
