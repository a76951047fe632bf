package hexmail.application.mailbox;

import hexmail.application.account.ConnectedAccount;
import hexmail.application.mailbox.PageLister.Entries;
import hexmail.domain.account.AccountId;
import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.ListedConversations;
import hexmail.domain.mailbox.ListedConversations.Listed;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.message.ConversationId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;

/// Lists one page of conversations. A page costs one call for the changes and one for the list, in
/// parallel. A conversation is read from Google again when it has changed.
public final class ListConversations {
  private final IndexedConversations conversations;
  private final PageLister<Listed, ConversationId, ConversationSummary> lister;

  /// @param mailbox follows the changes
  /// @param executor runs calls in parallel
  public ListConversations(
      IndexedMailbox mailbox, IndexedConversations conversations, Executor executor, Clock clock) {
    this.conversations = conversations;
    this.lister = new PageLister<>(mailbox::beginSync, new Source(conversations), executor, clock);
  }

  private record Source(IndexedConversations conversations)
      implements PageLister.Source<Listed, ConversationId, ConversationSummary> {
    @Override
    public MailboxAnswer<Entries<Listed>> list(ConnectedAccount account, ListRequest request) {
      return conversations
          .list(account, request, Urgency.INTERACTIVE)
          .then(page -> new Found<>(new Entries<>(page.conversations(), page.next())));
    }

    @Override
    public Rows<ConversationId, ConversationSummary> known(
        ConnectedAccount account, List<Listed> listed) {
      return conversations.known(account, listed);
    }

    @Override
    public MailboxAnswer<Rows<ConversationId, ConversationSummary>> rows(
        ConnectedAccount account, List<Listed> listed) {
      return conversations.rows(account, listed);
    }
  }

  /// The page that `request` asks for, in the order of the newest messages that match. Throws only
  /// if nothing of it can be shown.
  public MailboxAnswer<ListedPage<ConversationId, ConversationSummary>> list(
      ConnectedAccount account, ListRequest request) {
    return lister.list(account, request);
  }

  /// The page that `request` asks for as it was last listed, with the rows that the index knows;
  /// empty if it was not listed lately. Makes no call.
  public Optional<ListedPage<ConversationId, ConversationSummary>> lastListed(
      ConnectedAccount account, ListRequest request) {
    return lister.lastListed(account, request);
  }

  /// How many conversations match. One that gets a message during the count may count twice. The
  /// calls run in the background, so pages come first.
  ///
  /// @param progress receives the number so far after each page
  public MailboxAnswer<Long> count(
      ConnectedAccount account, ListRequest request, LongConsumer progress) {
    ConnectedAccount unhurried = account.unhurried();
    PageCycleDetector cycles = new PageCycleDetector(request.page());
    ListRequest next = request;
    long counted = 0;
    while (true) {
      MailboxAnswer<ListedConversations> answer =
          conversations.list(unhurried, next, Urgency.BACKGROUND);
      if (!(answer instanceof Found<ListedConversations>(ListedConversations page))) {
        return answer.then(_ -> new Found<>(0L));
      }
      counted += page.conversations().size();
      progress.accept(counted);
      if (page.next() == null) {
        return new Found<>(counted);
      }
      cycles.follow(page.next());
      next = request.at(page.next());
    }
  }

  /// Lets conversations on which Google failed be tried again at once, because a person asks for
  /// it.
  public void retryFailed(ConnectedAccount account) {
    conversations.retryFailed(account.id());
  }

  /// Removes the cached pages of `account`.
  public void forget(AccountId account) {
    conversations.retryFailed(account);
    lister.forget(account);
  }
}
