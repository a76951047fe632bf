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
              "a_message_that_nobody_has_claimed_is_the_callers"),
          Sabotage.of(
              "gives a hundred out at most",
              WrongClaims::givesAHundredOutAtMost,
              "five_hundred_messages_are_claimed_at_once"),
          Sabotage.of(
              "gives everybody the same",
              WrongClaims::givesEverybodyTheSame,
              "a_message_that_somebody_has_claimed_is_nobody_elses"),
          Sabotage.of(
              "lets read what is current",
              WrongClaims::letsReadWhatIsCurrent,
              "a_message_whose_summary_is_current_is_not_to_be_read"),
          Sabotage.of(
              "lets nobody read what is stale",
              WrongClaims::letsNobodyReadWhatIsStale,
              "a_message_whose_summary_is_stale_is_to_be_read"),
          Sabotage.of(
              "never ends claims by time",
              WrongClaims::neverEndsClaims,
              "of_many_callers_one_takes_over_a_claim_that_is_over"),
          Sabotage.of(
              "ends claims too early",
              WrongClaims::endsClaimsTooEarly,
              "a_claim_is_over_when_its_time_has_come"),
          Sabotage.of(
              "ends claims too late",
              WrongClaims::endsClaimsTooLate,
              "a_claim_is_over_when_its_time_has_come"),
          Sabotage.of(
              "does not end claims",
              WrongClaims::doesNotEndClaims,
              "claims_end_when_what_was_read_is_put_in"),
          Sabotage.of(
              "ends claims only when something is put in",
              WrongClaims::endsClaimsOnlyOfWhatIsPutIn,
              "claims_end_even_when_nothing_can_be_put_in"),
          Sabotage.of(
              "ends all claims",
              WrongClaims::endsAllClaims,
              "claims_end_when_what_was_read_is_put_in"),
          Sabotage.of(
              "ends claims with a step",
              WrongClaims::endsClaimsWithAStep,
              "claims_go_on_when_the_index_does"),
          Sabotage.of(
              "lets read while it stands nowhere",
              WrongClaims::letsReadWhileItStandsNowhere,
              "nothing_is_claimed_while_the_index_stands_nowhere"),
          Sabotage.of(
              "looks too early what is claimed",
              WrongClaims::looksTooEarly,
              "of_many_callers_each_message_is_claimed_by_one"),
          Sabotage.of(
              "remembers forgotten claims",
              WrongClaims::remembersForgottenClaims,
              "claims_are_forgotten_too"),
          Sabotage.of(
              "lets nothing go",
              WrongRooms::letsNothingGo,
              "as_many_are_kept_as_there_is_room_for_whatever_comes_at_once"),
          Sabotage.of(
              "lets the last go",
              WrongRooms::letsTheLastGo,
              "when_there_are_more_those_of_the_messages_received_first_go"),
          Sabotage.of(
              "counts what is replaced",
              WrongRooms::countsWhatIsReplaced,
              "a_summary_that_is_replaced_takes_no_more_room"),
          Sabotage.of(
              "gives stale summaries room of their own",
              WrongRooms::givesStaleSummariesRoomOfTheirOwn,
              "what_is_forgotten_is_gone_and_the_index_stands_nowhere"),
          Sabotage.of(
              "gives no room back", WrongRooms::givesNoRoomBack, "what_is_removed_makes_room"),
          Sabotage.of(
              "gives no room back to the forgotten",
              WrongRooms::givesNoRoomBackToTheForgotten,
              "what_is_forgotten_makes_room"),
          Sabotage.of(
              "makes room at the neighbours' cost",
              WrongRooms::makesRoomAtTheNeighboursCost,
              "each_account_has_room_of_its_own"));

  private ClaimSabotages() {}
}
