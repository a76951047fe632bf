package hexmail.testkit.sabotage.session;

import hexmail.domain.port.Sessions;
import hexmail.testkit.contract.SessionsContract;
import hexmail.testkit.sabotage.Sabotage;
import hexmail.testkit.sabotage.SabotagedContract;
import java.util.List;

/// Wrong session stores, each with a clause that catches it.
public final class SessionsSabotages {
  public static final SabotagedContract<Sessions> CONTRACT =
      new SabotagedContract<>(
          SessionsContract.class,
          SabotagedSessionsTest.class,
          SabotagedSessionsTest.SABOTAGE,
          List.of(
              Sabotage.of(
                  "forgets a new session",
                  WrongUses::forgetsToOpen,
                  "a_successor_replaces_the_old_session"),
              Sabotage.of(
                  "drops sessions without accounts",
                  WrongUses::dropsSessionsWithoutAccounts,
                  "a_session_without_accounts_is_found_as_such"),
              Sabotage.of(
                  "numbers slots anew",
                  WrongUses::numbersSlotsAnew,
                  "a_session_is_found_exactly_as_it_was_opened"),
              Sabotage.of(
                  "takes ids for one that differ in case",
                  WrongUses::ignoresCaseOfIds,
                  "accounts_with_ids_of_any_form_keep_their_slots"),
              Sabotage.of(
                  "invents a session",
                  WrongUses::makesOneUpWhileItHasNone,
                  "an_unknown_session_is_not_found"),
              Sabotage.of(
                  "finds a session after it has expired",
                  WrongUses::findsExpiredOnes,
                  "a_session_is_found_until_it_expires"),
              Sabotage.of(
                  "lets sessions expire a second early",
                  WrongUses::endsASecondEarly,
                  "a_session_is_found_until_it_expires"),
              Sabotage.of(
                  "overwrites an id silently",
                  WrongUses::overwritesInSilence,
                  "an_id_is_never_overwritten"),
              Sabotage.of(
                  "looks whether an id is free before it waits to write",
                  WrongUses::looksWhetherAnIdIsFreeTooEarly,
                  "exactly_one_of_many_sessions_with_one_id_is_opened"),
              Sabotage.of(
                  "drops uses", WrongUses::forgetsUses, "a_use_is_recorded_with_the_new_expiry"),
              Sabotage.of(
                  "never shortens a session",
                  WrongUses::neverShortens,
                  "a_use_can_shorten_the_expiry"),
              Sabotage.of(
                  "never lengthens a session",
                  WrongUses::neverLengthens,
                  "a_use_is_recorded_with_the_new_expiry"),
              Sabotage.of(
                  "revives an expired session with a use",
                  WrongUses::revivesExpiredOnes,
                  "a_use_does_not_bring_an_expired_session_back"),
              Sabotage.of(
                  "forgets to end a session", WrongEnds::forgetsToEnd, "an_ended_session_is_gone"),
              Sabotage.of(
                  "ends all sessions",
                  WrongEnds::endsAll,
                  "other_sessions_are_unchanged_even_those_of_the_same_person"),
              Sabotage.of(
                  "revives an ended session with a use",
                  WrongEnds::revivesEndedOnes,
                  "a_session_that_ends_during_uses_and_replacements_stays_ended"),
              Sabotage.of(
                  "stores a successor though the old one is gone",
                  WrongEnds::storesASuccessorOfNone,
                  "a_session_that_is_gone_gets_no_successor"),
              Sabotage.of(
                  "keeps the old session and its successor",
                  WrongEnds::leavesTheOldOne,
                  "a_successor_replaces_the_old_session"),
              Sabotage.of(
                  "overwrites another session with a successor",
                  WrongEnds::overwritesWithASuccessor,
                  "a_successor_never_overwrites_another_session"),
              Sabotage.of(
                  "ends the old session before its successor is stored",
                  WrongEnds::replacesByHalves,
                  "a_successor_never_overwrites_another_session"),
              Sabotage.of(
                  "looks for the old session before it waits to write",
                  WrongEnds::looksForTheOldOneTooEarly,
                  "exactly_one_of_many_successors_replaces_a_session"),
              Sabotage.of(
                  "loses one race of eight",
                  WrongEnds::losesTheEighthRace,
                  "exactly_one_of_many_successors_replaces_a_session"),
              Sabotage.of(
                  "finds nothing in an outage",
                  WrongEnds::findsNothingInAnOutage,
                  "every_call_throws_when_the_store_is_unavailable"),
              Sabotage.of(
                  "hides that it could not end a session",
                  WrongEnds::pretendsToEndInAnOutage,
                  "every_call_throws_when_the_store_is_unavailable"),
              Sabotage.of(
                  "ends later what it said had failed",
                  WrongEnds::endsLaterWhatFailed,
                  "a_call_that_throws_has_changed_nothing"),
              Sabotage.of(
                  "replaces later what it said had failed",
                  WrongEnds::replacesLaterWhatFailed,
                  "a_call_that_throws_has_changed_nothing")));

  private SessionsSabotages() {}
}
