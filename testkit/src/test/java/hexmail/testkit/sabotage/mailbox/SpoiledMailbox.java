package hexmail.testkit.sabotage.mailbox;

import hexmail.domain.history.HistoryId;
import hexmail.domain.history.MailboxHistory;
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

/// Does what the honest mailbox does; a sabotage overrides what it spoils.
abstract class SpoiledMailbox implements Mailbox {
  final Mailbox honest;

  SpoiledMailbox(Mailbox honest) {
    this.honest = honest;
  }

  @Override
  public MailboxAnswer<MessageIdPage> list(MailboxAccess access, ListRequest request) {
    return honest.list(access, request);
  }

  @Override
  public MailboxAnswer<Summaries> summaries(MailboxAccess access, List<MessageId> ids) {
    return honest.summaries(access, ids);
  }

  @Override
  public MailboxAnswer<MailboxHistory> changes(MailboxAccess access, HistoryId since) {
    return honest.changes(access, since);
  }

  @Override
  public MailboxAnswer<List<Label>> labels(MailboxAccess access) {
    return honest.labels(access);
  }

  @Override
  public MailboxAnswer<MailboxProfile> profile(MailboxAccess access) {
    return honest.profile(access);
  }

  /// A mailbox that looks for something else than it is asked for.
  static UnaryOperator<Mailbox> request(UnaryOperator<ListRequest> spoil) {
    return mailbox ->
        new SpoiledMailbox(mailbox) {
          @Override
          public MailboxAnswer<MessageIdPage> list(MailboxAccess access, ListRequest request) {
            return honest.list(access, spoil.apply(request));
          }
        };
  }

  /// A mailbox that shows other pages than it found.
  static UnaryOperator<Mailbox> page(UnaryOperator<MessageIdPage> spoil) {
    return mailbox ->
        new SpoiledMailbox(mailbox) {
          @Override
          public MailboxAnswer<MessageIdPage> list(MailboxAccess access, ListRequest request) {
            return honest.list(access, request).then(page -> new Found<>(spoil.apply(page)));
          }
        };
  }

  /// A mailbox that tells something else than it found.
  static UnaryOperator<Mailbox> found(UnaryOperator<List<MessageSummary>> spoil) {
    return mailbox ->
        new SpoiledMailbox(mailbox) {
          @Override
          public MailboxAnswer<Summaries> summaries(MailboxAccess access, List<MessageId> ids) {
            return honest
                .summaries(access, ids)
                .then(rows ->
                    new Found<>(
                        new Summaries(
                            spoil.apply(rows.found()), rows.waiting(), rows.retryAfter())));
          }
        };
  }
}
