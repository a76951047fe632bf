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
              "an_attempt_that_wants_a_removed_account_is_removed"),
          Sabotage.of(
              "forgets the account of a conclusion",
              WrongConclusions::forgetsTheAccount,
              "the_result_of_an_attempt_of_a_removed_account_is_removed"),
          Sabotage.of(
              "forgets others with the one who asked",
              WrongConclusions::forgetsGraceToo,
              "the_attempts_of_others_stay_when_an_account_is_removed"));

  private ForgettingSabotages() {}
}
