package hexmail.testkit.sabotage.mailbox;

import hexmail.domain.history.HistoryId;
import hexmail.domain.history.MailboxHistory;
import hexmail.domain.mailbox.LabelCounts;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxProfile;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.message.Label;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.Mailbox;
import java.util.List;
import java.util.function.UnaryOperator;

/// Delegates to an honest mailbox; a sabotage overrides a method.
abstract class DelegatingMailbox implements Mailbox {
  final Mailbox honest;

  DelegatingMailbox(Mailbox honest) {
    this.honest = honest;
  }

  @Override
  public MailboxAnswer<MessageIdPage> list(MailboxAccess access, ListRequest request) {
    return honest.list(access, request);
  }

  @Override
  public MailboxAnswer<Summaries<MessageId, MessageSummary>> summaries(
      MailboxAccess access, List<MessageId> ids) {
    return honest.summaries(access, ids);
  }

  @Override
  public MailboxAnswer<MailboxHistory> changes(MailboxAccess access, HistoryId since) {
    return honest.changes(access, since);
  }

  @Override
  public MailboxAnswer<List<Label>> labels(MailboxAccess access, LabelCounts counts) {
    return honest.labels(access, counts);
  }

  @Override
  public MailboxAnswer<MailboxProfile> profile(MailboxAccess access) {
    return honest.profile(access);
  }

  /// A mailbox that changes the request.
  static UnaryOperator<Mailbox> request(UnaryOperator<ListRequest> change) {
    return mailbox ->
        new DelegatingMailbox(mailbox) {
          @Override
          public MailboxAnswer<MessageIdPage> list(MailboxAccess access, ListRequest request) {
            return honest.list(access, change.apply(request));
          }
        };
  }

  /// A mailbox that changes the page it found.
  static UnaryOperator<Mailbox> page(UnaryOperator<MessageIdPage> change) {
    return mailbox ->
        new DelegatingMailbox(mailbox) {
          @Override
          public MailboxAnswer<MessageIdPage> list(MailboxAccess access, ListRequest request) {
            return honest.list(access, request).then(page -> new Found<>(change.apply(page)));
          }
        };
  }

  /// A mailbox that changes its answers with summaries.
  static UnaryOperator<Mailbox> answered(
      UnaryOperator<Summaries<MessageId, MessageSummary>> change) {
    return mailbox ->
        new DelegatingMailbox(mailbox) {
          @Override
          public MailboxAnswer<Summaries<MessageId, MessageSummary>> summaries(
              MailboxAccess access, List<MessageId> ids) {
            return honest.summaries(access, ids).then(rows -> new Found<>(change.apply(rows)));
          }
        };
  }

  /// A mailbox that changes the summaries it found.
  static UnaryOperator<Mailbox> found(UnaryOperator<List<MessageSummary>> change) {
    return mailbox ->
        new DelegatingMailbox(mailbox) {
          @Override
          public MailboxAnswer<Summaries<MessageId, MessageSummary>> summaries(
              MailboxAccess access, List<MessageId> ids) {
            return honest
                .summaries(access, ids)
                .then(rows ->
                    new Found<>(
                        new Summaries<>(
                            change.apply(rows.found()),
                            rows.waiting(),
                            rows.retryAfter(),
                            rows.failed())));
          }
        };
  }
}
