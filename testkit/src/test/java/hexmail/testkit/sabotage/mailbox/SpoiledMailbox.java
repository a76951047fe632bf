package hexmail.testkit.sabotage.mailbox;

import hexmail.domain.mailbox.Label;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxProfile;
import hexmail.domain.mailbox.MessageId;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.mailbox.MessageSummary;
import hexmail.domain.port.Mailbox;
import hexmail.domain.secret.AccessToken;
import java.util.List;
import java.util.function.UnaryOperator;

/// Does what the honest mailbox does; a sabotage overrides what it spoils.
abstract class SpoiledMailbox implements Mailbox {
  final Mailbox honest;

  SpoiledMailbox(Mailbox honest) {
    this.honest = honest;
  }

  @Override
  public MailboxAnswer<MessageIdPage> list(AccessToken token, ListRequest request) {
    return honest.list(token, request);
  }

  @Override
  public MailboxAnswer<List<MessageSummary>> summaries(AccessToken token, List<MessageId> ids) {
    return honest.summaries(token, ids);
  }

  @Override
  public MailboxAnswer<List<Label>> labels(AccessToken token) {
    return honest.labels(token);
  }

  @Override
  public MailboxAnswer<MailboxProfile> profile(AccessToken token) {
    return honest.profile(token);
  }

  /// A mailbox that looks for something else than it is asked for.
  static UnaryOperator<Mailbox> request(UnaryOperator<ListRequest> spoil) {
    return mailbox ->
        new SpoiledMailbox(mailbox) {
          @Override
          public MailboxAnswer<MessageIdPage> list(AccessToken token, ListRequest request) {
            return honest.list(token, spoil.apply(request));
          }
        };
  }

  /// A mailbox that shows other pages than it found.
  static UnaryOperator<Mailbox> page(UnaryOperator<MessageIdPage> spoil) {
    return mailbox ->
        new SpoiledMailbox(mailbox) {
          @Override
          public MailboxAnswer<MessageIdPage> list(AccessToken token, ListRequest request) {
            return honest.list(token, request).then(page -> new Found<>(spoil.apply(page)));
          }
        };
  }

  /// A mailbox that tells something else than it found.
  static UnaryOperator<Mailbox> found(UnaryOperator<List<MessageSummary>> spoil) {
    return mailbox ->
        new SpoiledMailbox(mailbox) {
          @Override
          public MailboxAnswer<List<MessageSummary>> summaries(
              AccessToken token, List<MessageId> ids) {
            return honest.summaries(token, ids).then(rows -> new Found<>(spoil.apply(rows)));
          }
        };
  }
}
