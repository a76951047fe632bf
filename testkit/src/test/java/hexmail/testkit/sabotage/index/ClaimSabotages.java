package hexmail.testkit.sabotage.index;

import hexmail.domain.port.MailboxIndex;
import hexmail.testkit.sabotage.Sabotage;
import java.util.List;

/// Indexes that give out or let go of the wrong messages, and what catches them.
final class ClaimSabotages {
  static final List<Sabotage<MailboxIndex>> ALL =
      List.of(
          Sabotage.of(
              "gives nothing out",
              WrongClaims::givesNothingOut,
              "an_unclaimed_message_can_be_claimed"),
          Sabotage.of(
              "gives a hundred out at most",
              WrongClaims::givesAHundredOutAtMost,
              "five_hundred_messages_are_claimed_at_once"),
          Sabotage.of(
              "gives everybody the same",
              WrongClaims::givesEverybodyTheSame,
              "a_claimed_message_cannot_be_claimed_by_another_caller"),
          Sabotage.of(
              "lets read what is current",
              WrongClaims::letsReadWhatIsCurrent,
              "a_message_with_a_current_summary_cannot_be_claimed"),
          Sabotage.of(
              "lets nobody read what is stale",
              WrongClaims::letsNobodyReadWhatIsStale,
              "a_message_with_a_stale_summary_can_be_claimed"),
          Sabotage.of(
              "never ends claims by time",
              WrongClaims::neverEndsClaims,
              "exactly_one_of_many_callers_takes_over_an_expired_claim"),
          Sabotage.of("ends claims too early", WrongClaims::endsClaimsTooEarly, "a_claim_expires"),
          Sabotage.of("ends claims too late", WrongClaims::endsClaimsTooLate, "a_claim_expires"),
          Sabotage.of(
              "does not end claims",
              WrongClaims::doesNotEndClaims,
              "claims_are_released_when_summaries_are_stored"),
          Sabotage.of(
              "ends claims only when something is put in",
              WrongClaims::endsClaimsOnlyOfWhatIsPutIn,
              "claims_are_released_even_when_nothing_can_be_stored"),
          Sabotage.of(
              "ends all claims",
              WrongClaims::endsAllClaims,
              "claims_are_released_when_summaries_are_stored"),
          Sabotage.of(
              "ends claims with a step",
              WrongClaims::endsClaimsWithAStep,
              "claims_stay_when_a_step_is_applied"),
          Sabotage.of(
              "lets read while it stands nowhere",
              WrongClaims::letsReadWhileItStandsNowhere,
              "nothing_is_claimed_while_the_index_has_no_history_id"),
          Sabotage.of(
              "looks too early what is claimed",
              WrongClaims::looksTooEarly,
              "each_message_is_claimed_by_exactly_one_of_many_callers"),
          Sabotage.of(
              "remembers forgotten claims",
              WrongClaims::remembersForgottenClaims,
              "a_removal_removes_claims_too"),
          Sabotage.of(
              "lets nothing go",
              WrongRooms::letsNothingGo,
              "the_limit_holds_however_many_are_stored_at_once"),
          Sabotage.of(
              "lets the last go",
              WrongRooms::letsTheLastGo,
              "beyond_the_limit_the_messages_received_first_are_removed"),
          Sabotage.of(
              "counts what is replaced",
              WrongRooms::countsWhatIsReplaced,
              "a_replaced_summary_counts_once"),
          Sabotage.of(
              "gives stale summaries room of their own",
              WrongRooms::givesStaleSummariesRoomOfTheirOwn,
              "a_removal_removes_all_summaries_and_the_history_id"),
          Sabotage.of(
              "gives no room back", WrongRooms::givesNoRoomBack, "deleted_messages_make_room"),
          Sabotage.of(
              "gives no room back to the forgotten",
              WrongRooms::givesNoRoomBackToTheForgotten,
              "a_removal_makes_room"),
          Sabotage.of(
              "makes room at the neighbours' cost",
              WrongRooms::makesRoomAtTheNeighboursCost,
              "each_account_has_a_limit_of_its_own"));

  private ClaimSabotages() {}
}
