package hexmail.testkit.sabotage.index;

import hexmail.domain.port.MailboxIndex;
import hexmail.testkit.sabotage.Sabotage;
import java.util.List;

/// Indexes that apply steps wrongly, each with a clause that catches it.
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
              "invents summaries of new messages",
              WrongFollowing::makesSummariesOfNewMessagesUp,
              "changes_of_unknown_messages_have_no_effect"),
          Sabotage.of(
              "refuses changes of unknown messages",
              WrongFollowing::refusesChangesOfUnknownMessages,
              "changes_of_unknown_messages_have_no_effect"),
          Sabotage.of(
              "rejects a change that is applied already",
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
              "refuses a step to the same history id",
              WrongFollowing::refusesTheSameHistoryId,
              "a_step_to_the_same_history_id_always_succeeds"),
          Sabotage.of(
              "follows thousands of changes in part",
              WrongFollowing::followsThousandsInPart,
              "thousands_of_changes_are_applied_at_once"),
          Sabotage.of(
              "reads its history id before it waits to write",
              WrongFollowing::looksTooEarly,
              "exactly_one_of_many_callers_with_the_same_history_id_succeeds"),
          Sabotage.of(
              "loses large history ids",
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
              "leaves stale summaries stale when they are stored again",
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
              "lets all callers begin",
              WrongRestarts::letsAllCallersBegin,
              "exactly_one_of_many_callers_begins"),
          Sabotage.of(
              "lets all callers restart",
              WrongRestarts::letsAllCallersRestart,
              "exactly_one_of_many_callers_restarts"));

  private FollowingSabotages() {}
}
