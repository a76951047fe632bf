package hexmail.testkit.sabotage.mailbox;

import hexmail.domain.mailbox.LabelCounts;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxProfile;
import hexmail.domain.message.Label;
import hexmail.domain.message.LabelVisibility;
import hexmail.domain.port.Mailbox;
import hexmail.testkit.contract.MailboxContract;
import hexmail.testkit.sabotage.Sabotage;
import hexmail.testkit.sabotage.SabotagedContract;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Wrong mailboxes. Those in this file return wrong labels or profiles.
public final class MailboxSabotages {
  private static final List<Sabotage<Mailbox>> WHOLE =
      List.of(
          Sabotage.of(
              "hides the person's own labels",
              HidesOwnLabels::new,
              "the_labels_of_others_are_not_among_them"),
          Sabotage.of(
              "shows hidden labels",
              labels(label -> label.with(new LabelVisibility.Shown())),
              "all_labels_come_as_the_person_wants_to_see_them"),
          Sabotage.of(
              "forgets the colours of labels",
              labels(label ->
                  new Label(label.id(), label.name(), label.own(), label.visibility(), null)),
              "all_labels_come_as_the_person_wants_to_see_them"),
          Sabotage.of(
              "counts no messages",
              labels(label -> label.withUnread(null)),
              "unread_messages_are_counted_under_labels_that_are_shown"),
          Sabotage.of(
              "counts what nobody asked for",
              CountsAlways::new,
              "messages_are_counted_only_where_counts_are_wanted"),
          Sabotage.of(
              "takes missing rights for a refused token",
              ConfusesRefusals::new,
              "a_token_without_the_right_to_read_mail_lacks_rights"),
          Sabotage.of(
              "takes all the time it wants",
              IgnoresTheTimeLeft::new,
              "every_call_is_too_slow_for_an_access_without_time_left"),
          Sabotage.of(
              "asks to wait for a mailbox that does not exist",
              WaitsForAMailbox::new,
              "an_account_without_a_mailbox_has_none_in_every_call"),
          Sabotage.of(
              "takes the policy of an administrator for missing rights",
              AsksForRights::new,
              "every_call_says_that_an_administrator_lets_no_application_in"));

  public static final SabotagedContract<Mailbox> CONTRACT =
      new SabotagedContract<>(
          MailboxContract.class,
          SabotagedMailboxTest.class,
          SabotagedMailboxTest.SABOTAGE,
          Stream.of(WrongListings.ALL, WrongSummaries.ALL, WrongHistories.ALL, WHOLE)
              .flatMap(List::stream)
              .toList());

  private MailboxSabotages() {}

  private static UnaryOperator<Mailbox> labels(UnaryOperator<Label> change) {
    return mailbox ->
        new DelegatingMailbox(mailbox) {
          @Override
          public MailboxAnswer<List<Label>> labels(MailboxAccess access, LabelCounts counts) {
            return honest
                .labels(access, counts)
                .then(labels -> new Found<>(labels.stream().map(change).toList()));
          }
        };
  }

  private static final class CountsAlways extends DelegatingMailbox {
    CountsAlways(Mailbox honest) {
      super(honest);
    }

    @Override
    public MailboxAnswer<List<Label>> labels(MailboxAccess access, LabelCounts counts) {
      return honest.labels(access, LabelCounts.UNREAD);
    }
  }

  private static final class HidesOwnLabels extends DelegatingMailbox {
    HidesOwnLabels(Mailbox honest) {
      super(honest);
    }

    @Override
    public MailboxAnswer<List<Label>> labels(MailboxAccess access, LabelCounts counts) {
      return honest
          .labels(access, counts)
          .then(labels -> new Found<>(labels.stream().filter(label -> !label.own()).toList()));
    }
  }

  private static final class IgnoresTheTimeLeft extends DelegatingMailbox {
    IgnoresTheTimeLeft(Mailbox honest) {
      super(honest);
    }

    @Override
    public MailboxAnswer<MailboxProfile> profile(MailboxAccess access) {
      return honest.profile(access.within(MailboxAccess.UNLIMITED));
    }
  }

  private static final class WaitsForAMailbox extends DelegatingMailbox {
    WaitsForAMailbox(Mailbox honest) {
      super(honest);
    }

    @Override
    public MailboxAnswer<List<Label>> labels(MailboxAccess access, LabelCounts counts) {
      MailboxAnswer<List<Label>> answer = honest.labels(access, counts);
      return answer instanceof MailboxAnswer.NoMailbox<List<Label>>
          ? new MailboxAnswer.Throttled<>(Duration.ofSeconds(5))
          : answer;
    }
  }

  private static final class AsksForRights extends DelegatingMailbox {
    AsksForRights(Mailbox honest) {
      super(honest);
    }

    @Override
    public MailboxAnswer<MailboxProfile> profile(MailboxAccess access) {
      MailboxAnswer<MailboxProfile> answer = honest.profile(access);
      return answer instanceof MailboxAnswer.BlockedByAdministrator<MailboxProfile>
          ? new MailboxAnswer.RightsMissing<>()
          : answer;
    }
  }

  private static final class ConfusesRefusals extends DelegatingMailbox {
    ConfusesRefusals(Mailbox honest) {
      super(honest);
    }

    @Override
    public MailboxAnswer<MailboxProfile> profile(MailboxAccess access) {
      MailboxAnswer<MailboxProfile> answer = honest.profile(access);
      return answer instanceof MailboxAnswer.RightsMissing<MailboxProfile>
          ? new MailboxAnswer.Unauthorized<>()
          : answer;
    }
  }
}
