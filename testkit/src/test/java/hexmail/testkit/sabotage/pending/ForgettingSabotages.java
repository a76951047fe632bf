package hexmail.testkit.sabotage.pending;

import hexmail.domain.port.PendingAuthorizations;
import hexmail.testkit.sabotage.Sabotage;
import java.util.List;

/// Stores that remove too few or too many attempts of an account.
final class ForgettingSabotages {
  static final List<Sabotage<PendingAuthorizations>> ALL =
      List.of(
          Sabotage.of(
              "removes no attempts",
              WrongConclusions::removesNothing,
              "an_attempt_that_wants_a_removed_account_is_removed"),
          Sabotage.of(
              "forgets the account of a conclusion",
              WrongConclusions::forgetsTheAccount,
              "the_result_of_an_attempt_of_a_removed_account_is_removed"),
          Sabotage.of(
              "removes other accounts too",
              WrongConclusions::forgetsGraceToo,
              "the_attempts_of_others_stay_when_an_account_is_removed"));

  private ForgettingSabotages() {}
}
