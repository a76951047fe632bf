package hexmail.testkit.sabotage.pending;

import hexmail.domain.port.PendingAuthorizations;
import hexmail.testkit.sabotage.Sabotage;
import java.util.List;

/// Stores of begun authorizations that forget too little or too much.
final class ForgettingSabotages {
  static final List<Sabotage<PendingAuthorizations>> ALL =
      List.of(
          Sabotage.of(
              "forgets nobody",
              WrongConclusions::forgetsNobody,
              "an_attempt_that_wants_a_forgotten_account_is_forgotten",
              "how_an_attempt_of_a_forgotten_account_ended_is_forgotten",
              "every_call_says_so_when_the_store_is_out_of_order"),
          Sabotage.of(
              "forgets the account of a conclusion",
              WrongConclusions::forgetsTheAccount,
              "how_an_attempt_of_a_forgotten_account_ended_is_forgotten",
              "the_attempts_of_others_stay_when_an_account_is_forgotten",
              "how_it_ended_is_told_until_the_attempt_expires",
              "later_takers_learn_how_the_attempt_ended",
              "the_account_of_a_conclusion_may_have_an_id_of_any_form",
              "the_return_path_of_a_conclusion_is_kept_whole",
              "how_it_ended_is_not_told_to_another_browser",
              "attempts_that_were_taken_make_room_for_others_and_are_still_told_of"),
          Sabotage.of(
              "forgets others with the one who asked",
              WrongConclusions::forgetsGraceToo,
              "the_attempts_of_others_stay_when_an_account_is_forgotten"));

  private ForgettingSabotages() {}
}
