package hexmail.testkit.sabotage.index;

import hexmail.domain.port.MailboxIndex;
import hexmail.testkit.sabotage.Sabotage;
import java.util.List;

/// Indexes with wrong claims or limits, each with a clause that catches it.
final class ClaimSabotages {
  static final List<Sabotage<MailboxIndex>> ALL =
      List.of(
          Sabotage.of(
              "grants no claims",
              WrongClaims::grantsNoClaims,
              "an_unclaimed_message_can_be_claimed"),
          Sabotage.of(
              "grants a hundred claims at most",
              WrongClaims::grantsAHundredAtMost,
              "five_hundred_messages_are_claimed_at_once"),
          Sabotage.of(
              "lets all callers claim the same messages",
              WrongClaims::letsAllClaimTheSame,
              "a_claimed_message_cannot_be_claimed_by_another_caller"),
          Sabotage.of(
              "lets callers claim current messages",
              WrongClaims::letsCallersClaimCurrentMessages,
              "a_message_with_a_current_summary_cannot_be_claimed"),
          Sabotage.of(
              "lets no caller claim stale messages",
              WrongClaims::letsNoCallerClaimStaleMessages,
              "a_message_with_a_stale_summary_can_be_claimed"),
          Sabotage.of(
              "never lets claims expire",
              WrongClaims::neverEndsClaims,
              "exactly_one_of_many_callers_takes_over_an_expired_claim"),
          Sabotage.of(
              "lets claims expire too early", WrongClaims::endsClaimsTooEarly, "a_claim_expires"),
          Sabotage.of(
              "lets claims expire too late", WrongClaims::endsClaimsTooLate, "a_claim_expires"),
          Sabotage.of(
              "does not release claims",
              WrongClaims::doesNotEndClaims,
              "claims_are_released_when_summaries_are_stored"),
          Sabotage.of(
              "releases claims only when summaries are stored",
              WrongClaims::endsClaimsOnlyOfWhatIsPutIn,
              "claims_are_released_even_when_nothing_can_be_stored"),
          Sabotage.of(
              "releases the claims of all callers",
              WrongClaims::endsAllClaims,
              "claims_are_released_when_summaries_are_stored"),
          Sabotage.of(
              "releases claims with a step",
              WrongClaims::endsClaimsWithAStep,
              "claims_stay_when_a_step_is_applied"),
          Sabotage.of(
              "lets callers claim while it has no history id",
              WrongClaims::letsClaimWithoutAHistoryId,
              "nothing_is_claimed_while_the_index_has_no_history_id"),
          Sabotage.of(
              "reads the claims before it waits to write",
              WrongClaims::looksTooEarly,
              "each_message_is_claimed_by_exactly_one_of_many_callers"),
          Sabotage.of(
              "keeps removed claims",
              WrongClaims::remembersForgottenClaims,
              "a_removal_removes_claims_too"),
          Sabotage.of(
              "has no limit",
              WrongIndexLimits::letsNothingGo,
              "the_limit_holds_however_many_are_stored_at_once"),
          Sabotage.of(
              "removes the messages received last",
              WrongIndexLimits::letsTheLastGo,
              "beyond_the_limit_the_messages_received_first_are_removed"),
          Sabotage.of(
              "counts replaced summaries twice",
              WrongIndexLimits::countsWhatIsReplaced,
              "a_replaced_summary_counts_once"),
          Sabotage.of(
              "gives stale summaries a limit of their own",
              WrongIndexLimits::givesStaleSummariesRoomOfTheirOwn,
              "a_removal_removes_all_summaries_and_the_history_id"),
          Sabotage.of(
              "keeps counting deleted messages",
              WrongIndexLimits::givesNoRoomBack,
              "deleted_messages_make_room"),
          Sabotage.of(
              "keeps counting removed summaries",
              WrongIndexLimits::givesNoRoomBackToTheForgotten,
              "a_removal_makes_room"),
          Sabotage.of(
              "makes room at the cost of other accounts",
              WrongIndexLimits::makesRoomAtTheNeighboursCost,
              "each_account_has_a_limit_of_its_own"));

  private ClaimSabotages() {}
}
