package hexmail.testkit.sabotage.index;

import hexmail.domain.port.MailboxIndex;
import hexmail.testkit.sabotage.Sabotage;
import java.util.List;

/// Indexes that do not go on as they should, and what catches them.
final class FollowingSabotages {
  static final List<Sabotage<MailboxIndex>> ALL =
      List.of(
          Sabotage.of(
              "ignores new labels",
              WrongFollowing::ignoresNewLabels,
              "labels_change_as_told_in_the_order_in_which_it_happened"),
          Sabotage.of(
              "ignores lost labels",
              WrongFollowing::ignoresLostLabels,
              "labels_change_as_told_in_the_order_in_which_it_happened"),
          Sabotage.of(
              "ignores deletions",
              WrongFollowing::ignoresDeletions,
              "summaries_of_deleted_messages_are_removed"),
          Sabotage.of(
              "takes labels away last",
              WrongFollowing::takesLabelsAwayLast,
              "labels_change_as_told_in_the_order_in_which_it_happened"),
          Sabotage.of(
              "makes summaries of new messages up",
              WrongFollowing::makesSummariesOfNewMessagesUp,
              "changes_of_messages_that_are_not_known_mean_nothing"),
          Sabotage.of(
              "refuses changes of unknown messages",
              WrongFollowing::refusesChangesOfUnknownMessages,
              "changes_of_messages_that_are_not_known_mean_nothing"),
          Sabotage.of(
              "will not be told twice",
              WrongFollowing::appliesNothingTwice,
              "changes_that_are_told_twice_lead_to_the_same_end"),
          Sabotage.of(
              "leaves stale summaries alone",
              WrongFollowing::leavesStaleSummariesAlone,
              "stale_summaries_change_as_told_too"),
          Sabotage.of(
              "follows from anywhere",
              WrongFollowing::followsFromAnywhere,
              "a_step_from_elsewhere_is_not_taken_and_changes_nothing"),
          Sabotage.of(
              "applies steps that it does not take",
              WrongFollowing::appliesStepsThatItDoesNotTake,
              "a_step_from_elsewhere_is_not_taken_and_changes_nothing"),
          Sabotage.of(
              "begins with any step",
              WrongFollowing::beginsWithAnyStep,
              "an_index_that_stands_nowhere_does_not_follow"),
          Sabotage.of(
              "does not stay where it stands",
              WrongFollowing::doesNotStayWhereItStands,
              "a_step_that_leads_nowhere_else_is_taken_each_time"),
          Sabotage.of(
              "follows thousands of changes in part",
              WrongFollowing::followsThousandsInPart,
              "thousands_of_changes_are_followed_at_once"),
          Sabotage.of(
              "looks too early where it stands",
              WrongFollowing::looksTooEarly,
              "of_many_callers_with_the_same_point_one_takes_the_step"),
          Sabotage.of(
              "loses high points",
              WrongRestarts::losesHighPoints,
              "an_index_that_stands_nowhere_begins_where_it_is_told_to"),
          Sabotage.of(
              "takes a restart for a step",
              WrongRestarts::takesARestartForAStep,
              "stale_summaries_take_room_as_others_do"),
          Sabotage.of(
              "removes all at a restart",
              WrongRestarts::removesAllAtARestart,
              "after_a_restart_every_summary_is_stale"),
          Sabotage.of(
              "leaves stale what is put in anew",
              WrongRestarts::leavesStaleWhatIsPutInAnew,
              "a_stale_summary_that_is_put_in_anew_is_current_again"),
          Sabotage.of(
              "never removes stale summaries",
              WrongRestarts::neverRemovesStaleSummaries,
              "a_summary_that_has_been_stale_at_a_restart_before_is_removed"),
          Sabotage.of(
              "restarts from anywhere",
              WrongRestarts::restartsFromAnywhere,
              "a_restart_from_elsewhere_changes_nothing"),
          Sabotage.of(
              "begins with any restart",
              WrongRestarts::beginsWithAnyRestart,
              "an_index_that_stands_nowhere_restarts_from_nowhere_only"),
          Sabotage.of(
              "lets everybody begin",
              WrongRestarts::letsEverybodyBegin,
              "of_many_callers_one_begins"),
          Sabotage.of(
              "lets everybody restart",
              WrongRestarts::letsEverybodyRestart,
              "of_many_callers_with_the_same_point_one_restarts"));

  private FollowingSabotages() {}
}
