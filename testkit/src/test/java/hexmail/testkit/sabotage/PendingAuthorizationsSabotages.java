package hexmail.testkit.sabotage;

import hexmail.domain.authorization.TakeOutcome;
import hexmail.domain.authorization.TakeOutcome.AlreadyTaken;
import hexmail.domain.authorization.TakeOutcome.Concluded;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.domain.secret.Fingerprint;
import hexmail.testkit.contract.PendingAuthorizationsContract;
import java.time.Instant;
import java.util.List;

/// Wrong stores of begun authorizations.
final class PendingAuthorizationsSabotages {
  static final Suspect<PendingAuthorizations> SUSPECT =
      new Suspect<>(
          PendingAuthorizationsContract.class,
          SabotagedPendingAuthorizationsTest.class,
          SabotagedPendingAuthorizationsTest.SPOIL,
          List.of(
              Sabotage.of(
                  "never tells how an attempt ended",
                  store ->
                      new SpoiledPendingAuthorizations(store) {
                        @Override
                        public TakeOutcome take(
                            Fingerprint state, Fingerprint browser, Instant now) {
                          TakeOutcome outcome = honest.take(state, browser, now);
                          return outcome instanceof Concluded ? new AlreadyTaken() : outcome;
                        }
                      },
                  "later_takers_learn_how_the_attempt_ended",
                  "how_it_ended_is_not_told_to_another_browser",
                  "how_it_ended_is_told_until_the_attempt_expires",
                  "the_account_of_a_conclusion_may_have_an_id_of_any_form",
                  "the_return_path_of_a_conclusion_is_kept_whole")));

  private PendingAuthorizationsSabotages() {}
}
