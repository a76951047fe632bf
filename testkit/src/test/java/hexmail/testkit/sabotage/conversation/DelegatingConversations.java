package hexmail.testkit.sabotage.conversation;

import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.ListedConversations;
import hexmail.domain.mailbox.ListedConversations.Listed;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.Conversations;
import java.util.List;
import java.util.function.UnaryOperator;

/// Delegates to an honest adapter; a sabotage overrides a method.
abstract class DelegatingConversations implements Conversations {
  final Conversations honest;

  DelegatingConversations(Conversations honest) {
    this.honest = honest;
  }

  @Override
  public MailboxAnswer<ListedConversations> list(MailboxAccess access, ListRequest request) {
    return honest.list(access, request);
  }

  @Override
  public MailboxAnswer<Summaries<ConversationId, ConversationSummary>> summaries(
      MailboxAccess access, List<ConversationId> ids) {
    return honest.summaries(access, ids);
  }

  /// An adapter that changes the request.
  static UnaryOperator<Conversations> request(UnaryOperator<ListRequest> change) {
    return conversations ->
        new DelegatingConversations(conversations) {
          @Override
          public MailboxAnswer<ListedConversations> list(
              MailboxAccess access, ListRequest request) {
            return honest.list(access, change.apply(request));
          }
        };
  }

  /// An adapter that changes the page it found.
  static UnaryOperator<Conversations> page(UnaryOperator<ListedConversations> change) {
    return conversations ->
        new DelegatingConversations(conversations) {
          @Override
          public MailboxAnswer<ListedConversations> list(
              MailboxAccess access, ListRequest request) {
            return honest.list(access, request).then(page -> new Found<>(change.apply(page)));
          }
        };
  }

  /// An adapter that changes the conversations on the page it found.
  static UnaryOperator<Conversations> listed(UnaryOperator<List<Listed>> change) {
    return page(page -> new ListedConversations(change.apply(page.conversations()), page.next()));
  }

  /// An adapter that changes its answers with summaries.
  static UnaryOperator<Conversations> answered(
      UnaryOperator<Summaries<ConversationId, ConversationSummary>> change) {
    return conversations ->
        new DelegatingConversations(conversations) {
          @Override
          public MailboxAnswer<Summaries<ConversationId, ConversationSummary>> summaries(
              MailboxAccess access, List<ConversationId> ids) {
            return honest.summaries(access, ids).then(rows -> new Found<>(change.apply(rows)));
          }
        };
  }

  /// An adapter that changes the summaries it found.
  static UnaryOperator<Conversations> found(UnaryOperator<List<ConversationSummary>> change) {
    return answered(rows ->
        new Summaries<>(
            change.apply(rows.found()), rows.waiting(), rows.retryAfter(), rows.failed()));
  }

  /// An adapter that changes the messages of each summary it found.
  static UnaryOperator<Conversations> messages(UnaryOperator<List<MessageSummary>> change) {
    return found(rows ->
        rows.stream()
            .map(row ->
                new ConversationSummary(row.id(), row.changed(), change.apply(row.messages())))
            .toList());
  }
}
