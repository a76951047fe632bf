package hexmail.testkit.sabotage.pending;

import hexmail.domain.port.PendingAuthorizations;
import hexmail.testkit.contract.PendingAuthorizationsContract;
import hexmail.testkit.sabotage.Sabotage;
import hexmail.testkit.sabotage.SabotagedContract;
import java.util.List;

/// Wrong stores of authorization attempts, each with a clause that catches it.
public final class PendingAuthorizationsSabotages {
  public static final SabotagedContract<PendingAuthorizations> CONTRACT =
      new SabotagedContract<PendingAuthorizations>(
              PendingAuthorizationsContract.class,
              SabotagedPendingAuthorizationsTest.class,
              SabotagedPendingAuthorizationsTest.SABOTAGE,
              List.of(
                  Sabotage.of(
                      "returns an attempt twice",
                      WrongTaking::givesItOutTwice,
                      "a_taken_attempt_is_not_returned_again"),
                  Sabotage.of(
                      "looks whether it was taken before it waits to write",
                      WrongTaking::looksTooEarly,
                      "exactly_one_of_many_callers_takes_an_attempt"),
                  Sabotage.of(
                      "treats any state as taken",
                      WrongTaking::holdsAnyStateForATakenOne,
                      "a_state_that_was_never_stored_is_unknown"),
                  Sabotage.of(
                      "burns an attempt for another browser",
                      WrongTaking::burnsItForAnotherBrowser,
                      "an_attempt_is_unknown_to_another_browser_and_stays_for_its_own"),
                  Sabotage.of(
                      "ignores the browser",
                      WrongTaking::ignoresTheBrowser,
                      "a_state_is_never_overwritten"),
                  Sabotage.of(
                      "ignores expiry",
                      WrongTaking::ignoresExpiry,
                      "an_attempt_that_has_expired_is_unknown"),
                  Sabotage.of(
                      "lets attempts expire a second early",
                      WrongTaking::expiresASecondEarly,
                      "an_attempt_can_be_taken_just_before_it_expires"),
                  Sabotage.of(
                      "forgets all attempts when one expires",
                      WrongTaking::forgetsAllWhenOneExpires,
                      "an_attempt_that_expires_takes_no_other_with_it"),
                  Sabotage.of(
                      "takes all attempts of the browser at once",
                      WrongTaking::takesAllOfTheBrowser,
                      "other_attempts_are_unchanged_even_those_of_the_same_browser"),
                  Sabotage.of(
                      "forgets an attempt",
                      WrongRemembering::forgetsIt,
                      "an_attempt_is_taken_exactly_as_it_was_stored"),
                  Sabotage.of(
                      "overwrites a state silently",
                      WrongRemembering::overwritesInSilence,
                      "exactly_one_of_many_attempts_with_one_state_is_stored"),
                  Sabotage.of(
                      "lets a taken state be used again",
                      WrongRemembering::allowsATakenStateAgain,
                      "a_state_that_was_taken_is_not_used_again"),
                  Sabotage.of(
                      "looks whether a state is free before it waits to write",
                      WrongRemembering::looksWhetherAStateIsFreeTooEarly,
                      "exactly_one_of_many_attempts_with_one_state_is_stored"),
                  Sabotage.of(
                      "loses the account that is wanted back",
                      WrongRemembering::losesTheWantedAccount,
                      "an_attempt_that_wants_a_removed_account_is_removed"),
                  Sabotage.of(
                      "cuts long text",
                      WrongRemembering::cutsLongText,
                      "a_reconnection_is_taken_exactly_as_it_was_stored"),
                  Sabotage.of(
                      "finds nothing in an outage",
                      WrongRemembering::findsNothingInAnOutage,
                      "every_call_throws_when_the_store_is_unavailable"),
                  Sabotage.of(
                      "hides that it could not remember",
                      WrongRemembering::pretendsToRememberInAnOutage,
                      "every_call_throws_when_the_store_is_unavailable"),
                  Sabotage.of(
                      "takes later what it said had failed",
                      WrongRemembering::takesLaterWhatFailed,
                      "a_call_that_throws_has_changed_nothing"),
                  Sabotage.of(
                      "concludes later what it said had failed",
                      WrongRemembering::concludesLaterWhatFailed,
                      "a_call_that_throws_has_changed_nothing"),
                  Sabotage.of(
                      "never returns how an attempt ended",
                      WrongConclusions::neverReturnsTheResult,
                      "the_result_of_an_attempt_is_returned_until_it_expires"),
                  Sabotage.of(
                      "returns only once how an attempt ended",
                      WrongConclusions::returnsTheResultOnce,
                      "later_takers_learn_how_the_attempt_ended"),
                  Sabotage.of(
                      "hides that an attempt failed",
                      WrongConclusions::hidesFailures,
                      "later_takers_learn_that_the_attempt_ended_without_a_sign_in"),
                  Sabotage.of(
                      "lets an attempt fail that ended in a sign-in",
                      WrongConclusions::lettingAConclusionFail,
                      "only_an_attempt_that_was_taken_and_has_not_ended_can_fail"),
                  Sabotage.of(
                      "returns to any browser how an attempt ended",
                      WrongConclusions::returnsTheResultToAnyBrowser,
                      "the_result_of_an_attempt_is_not_returned_to_another_browser"),
                  Sabotage.of(
                      "takes ids for one that differ in case",
                      WrongConclusions::ignoresCaseOfIds,
                      "the_account_of_a_conclusion_may_have_an_id_of_any_form"),
                  Sabotage.of(
                      "loses the query of a return path",
                      WrongConclusions::losesTheQueryOfThePath,
                      "later_takers_learn_how_the_attempt_ended"),
                  Sabotage.of(
                      "drops long return paths",
                      WrongConclusions::cutsLongPaths,
                      "the_return_path_of_a_conclusion_is_kept_whole"),
                  Sabotage.of(
                      "concludes an attempt that was not taken",
                      WrongConclusions::concludesUntaken,
                      "only_an_attempt_that_was_taken_can_be_concluded"),
                  Sabotage.of(
                      "concludes what was never begun",
                      WrongConclusions::concludesWhatWasNeverBegun,
                      "a_conclusion_of_an_unknown_attempt_has_no_effect"),
                  Sabotage.of(
                      "concludes all attempts at once",
                      WrongConclusions::concludesAllAttempts,
                      "other_attempts_are_unchanged_even_those_of_the_same_browser"),
                  Sabotage.of(
                      "loses the rights that are asked for",
                      WrongRemembering::losesTheRequiredScopes,
                      "a_reconnection_is_taken_exactly_as_it_was_stored"),
                  Sabotage.of(
                      "asks for the usual rights every time",
                      WrongRemembering::asksForTheUsualRights,
                      "a_reconnection_is_taken_exactly_as_it_was_stored"),
                  Sabotage.of(
                      "loses a page that Google has to show",
                      WrongRemembering::losesAPrompt,
                      "a_reconnection_is_taken_exactly_as_it_was_stored"),
                  Sabotage.of(
                      "remembers four attempts of a browser",
                      WrongLimits::remembersFour,
                      "five_attempts_of_one_browser_are_stored"),
                  Sabotage.of(
                      "remembers any number of a browser",
                      WrongLimits::remembersAnyNumber,
                      "five_of_many_concurrent_attempts_of_a_browser_are_stored"),
                  Sabotage.of(
                      "drops the sixth attempt of a browser silently",
                      WrongLimits::refusesTheSixth,
                      "a_sixth_attempt_removes_the_oldest_of_the_browser"),
                  Sabotage.of(
                      "counts taken attempts of a browser",
                      WrongLimits::countsTakenOnes,
                      "five_of_many_concurrent_attempts_of_a_browser_are_stored"),
                  Sabotage.of(
                      "forgets taken attempts for new ones",
                      WrongLimits::forgetsTakenOnes,
                      "taken_attempts_make_room_and_their_result_is_still_returned"),
                  Sabotage.of(
                      "makes room at the cost of another browser",
                      WrongLimits::forgetsThoseOfOthers,
                      "a_sixth_attempt_removes_the_oldest_of_the_browser"),
                  Sabotage.of(
                      "is never full",
                      WrongLimits::isNeverFull,
                      "a_full_store_throws_and_keeps_its_attempts"),
                  Sabotage.of(
                      "hides that it is full",
                      WrongLimits::hidesThatItIsFull,
                      "a_full_store_throws_and_keeps_its_attempts"),
                  Sabotage.of(
                      "stays full", WrongLimits::staysFull, "time_makes_room_in_a_full_store")))
          .and(ForgettingSabotages.ALL);

  private PendingAuthorizationsSabotages() {}
}
