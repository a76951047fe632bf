package hexmail.testkit.sabotage.mailbox;

import hexmail.domain.history.HistoryId;
import hexmail.domain.history.MailboxChange;
import hexmail.domain.history.MailboxHistory;
import hexmail.domain.history.MailboxHistory.Changes;
import hexmail.domain.history.MailboxHistory.Expired;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.MessageId;
import hexmail.domain.port.Mailbox;
import hexmail.testkit.sabotage.Sabotage;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/// Mailboxes that return a wrong history.
final class WrongHistories {
  private static final int A_PAGE = 100;

  static final List<Sabotage<Mailbox>> ALL =
      List.of(
          Sabotage.of(
              "returns the newest change first",
              changes(List::reversed),
              "changes_come_in_the_order_in_which_they_happened"),
          Sabotage.of(
              "returns only the first page of changes",
              changes(all -> all.subList(0, Math.min(A_PAGE, all.size()))),
              "many_changes_are_returned_in_one_answer"),
          Sabotage.of(
              "leaves out deletions",
              changes(all ->
                  all.stream().filter(one -> !(one instanceof MailboxChange.Deleted)).toList()),
              "changes_come_in_the_order_in_which_they_happened"),
          Sabotage.of(
              "names another conversation of what was deleted",
              changes(all -> all.stream().map(WrongHistories::ofAnother).toList()),
              "changes_come_in_the_order_in_which_they_happened"),
          Sabotage.of(
              "stays where it was asked from",
              history((since, returned) ->
                  returned instanceof Changes(List<MailboxChange> all, HistoryId _)
                      ? new Changes(all, since)
                      : returned),
              "changes_are_not_returned_again_after_their_end"),
          Sabotage.of(
              "takes lost history for none",
              history((since, returned) ->
                  returned instanceof Expired ? new Changes(List.of(), since) : returned),
              "history_that_is_gone_has_expired"));

  private WrongHistories() {}

  private static MailboxChange ofAnother(MailboxChange change) {
    return change instanceof MailboxChange.Deleted(MessageId message, ConversationId _)
        ? new MailboxChange.Deleted(message, new ConversationId("another"))
        : change;
  }

  private static UnaryOperator<Mailbox> changes(UnaryOperator<List<MailboxChange>> change) {
    return history((_, returned) ->
        returned instanceof Changes(List<MailboxChange> all, HistoryId until)
            ? new Changes(change.apply(all), until)
            : returned);
  }

  private static UnaryOperator<Mailbox> history(
      BiFunction<HistoryId, MailboxHistory, MailboxHistory> change) {
    return mailbox ->
        new DelegatingMailbox(mailbox) {
          @Override
          public MailboxAnswer<MailboxHistory> changes(MailboxAccess access, HistoryId since) {
            return honest
                .changes(access, since)
                .then(returned -> new Found<>(change.apply(since, returned)));
          }
        };
  }
}
