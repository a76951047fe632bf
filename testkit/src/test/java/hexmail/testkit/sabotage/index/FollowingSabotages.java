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
              "label_changes_are_applied_in_their_order"),
          Sabotage.of(
              "ignores lost labels",
              WrongFollowing::ignoresLostLabels,
              "label_changes_are_applied_in_their_order"),
          Sabotage.of(
              "ignores deletions",
              WrongFollowing::ignoresDeletions,
              "summaries_of_deleted_messages_are_removed"),
          Sabotage.of(
              "takes labels away last",
              WrongFollowing::takesLabelsAwayLast,
              "label_changes_are_applied_in_their_order"),
          Sabotage.of(
              "makes summaries of new messages up",
              WrongFollowing::makesSummariesOfNewMessagesUp,
              "changes_of_unknown_messages_have_no_effect"),
          Sabotage.of(
              "refuses changes of unknown messages",
              WrongFollowing::refusesChangesOfUnknownMessages,
              "changes_of_unknown_messages_have_no_effect"),
          Sabotage.of(
              "will not be told twice",
              WrongFollowing::appliesNothingTwice,
              "changes_that_are_applied_twice_have_the_same_effect"),
          Sabotage.of(
              "leaves stale summaries alone",
              WrongFollowing::leavesStaleSummariesAlone,
              "label_changes_are_applied_to_stale_summaries_too"),
          Sabotage.of(
              "follows from anywhere",
              WrongFollowing::followsFromAnywhere,
              "a_step_from_another_history_id_changes_nothing"),
          Sabotage.of(
              "applies steps that it does not take",
              WrongFollowing::appliesStepsThatItDoesNotTake,
              "a_step_from_another_history_id_changes_nothing"),
          Sabotage.of(
              "begins with any step",
              WrongFollowing::beginsWithAnyStep,
              "an_index_without_a_history_id_does_not_follow"),
          Sabotage.of(
              "does not stay where it stands",
              WrongFollowing::doesNotStayWhereItStands,
              "a_step_to_the_same_history_id_always_succeeds"),
          Sabotage.of(
              "follows thousands of changes in part",
              WrongFollowing::followsThousandsInPart,
              "thousands_of_changes_are_applied_at_once"),
          Sabotage.of(
              "looks too early where it stands",
              WrongFollowing::looksTooEarly,
              "exactly_one_of_many_callers_with_the_same_history_id_succeeds"),
          Sabotage.of(
              "loses high points",
              WrongRestarts::losesHighPoints,
              "an_index_without_a_history_id_begins_at_the_given_one"),
          Sabotage.of(
              "takes a restart for a step",
              WrongRestarts::takesARestartForAStep,
              "stale_summaries_count_too"),
          Sabotage.of(
              "removes all at a restart",
              WrongRestarts::removesAllAtARestart,
              "after_a_restart_every_summary_is_stale"),
          Sabotage.of(
              "leaves stale what is put in anew",
              WrongRestarts::leavesStaleWhatIsPutInAnew,
              "a_stale_summary_that_is_stored_again_is_current"),
          Sabotage.of(
              "never removes stale summaries",
              WrongRestarts::neverRemovesStaleSummaries,
              "a_summary_that_was_stale_before_a_restart_is_removed"),
          Sabotage.of(
              "restarts from anywhere",
              WrongRestarts::restartsFromAnywhere,
              "a_restart_from_another_history_id_changes_nothing"),
          Sabotage.of(
              "begins with any restart",
              WrongRestarts::beginsWithAnyRestart,
              "an_index_without_a_history_id_restarts_only_from_none"),
          Sabotage.of(
              "lets everybody begin",
              WrongRestarts::letsEverybodyBegin,
              "exactly_one_of_many_callers_begins"),
          Sabotage.of(
              "lets everybody restart",
              WrongRestarts::letsEverybodyRestart,
              "exactly_one_of_many_callers_restarts"));

  private FollowingSabotages() {}
}
