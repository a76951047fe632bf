package hexmail.testkit.sabotage.session;

import hexmail.testkit.contract.SessionDirectoryContract;
import hexmail.testkit.contract.directory.SessionDirectoryFactory.Store;
import hexmail.testkit.sabotage.Sabotage;
import hexmail.testkit.sabotage.Suspect;
import java.util.List;

/// Wrong directories of sessions, and what catches them.
public final class SessionDirectorySabotages {
  public static final Suspect<Store> SUSPECT =
      new Suspect<>(
          SessionDirectoryContract.class,
          SabotagedSessionDirectoryTest.class,
          SabotagedSessionDirectoryTest.SPOIL,
          List.of(
              Sabotage.of(
                  "forgets to sign out",
                  WrongDirectories::forgets,
                  "the_account_is_taken_out_of_every_session",
                  "the_slot_is_not_used_again",
                  "a_session_that_has_no_account_left_ends",
                  "accounts_whose_ids_look_alike_are_untouched",
                  "many_who_sign_out_at_once_leave_no_session",
                  "every_call_says_so_when_the_store_is_out_of_order",
                  "what_could_not_be_done_has_changed_nothing"),
              Sabotage.of(
                  "signs out everybody",
                  WrongDirectories::signsOutEverybody,
                  "the_account_is_taken_out_of_every_session",
                  "the_slot_is_not_used_again",
                  "sessions_without_the_account_are_untouched",
                  "accounts_whose_ids_look_alike_are_untouched"),
              Sabotage.of(
                  "ends sessions that have other accounts",
                  WrongDirectories::endsWholeSessions,
                  "the_account_is_taken_out_of_every_session",
                  "the_slot_is_not_used_again",
                  "accounts_whose_ids_look_alike_are_untouched"),
              Sabotage.of(
                  "signs out of one session only",
                  WrongDirectories::signsOutOfOneSession,
                  "the_account_is_taken_out_of_every_session"),
              Sabotage.of(
                  "leaves a session without accounts open",
                  WrongDirectories::leavesEmptySessionsOpen,
                  "a_session_that_has_no_account_left_ends"),
              Sabotage.of(
                  "uses the slot again",
                  WrongDirectories::usesTheSlotAgain,
                  "the_slot_is_not_used_again",
                  "accounts_whose_ids_look_alike_are_untouched",
                  "many_who_sign_out_at_once_leave_no_session"),
              Sabotage.of(
                  "numbers the other slots anew",
                  WrongDirectories::numbersSlotsAnew,
                  "the_account_is_taken_out_of_every_session",
                  "accounts_whose_ids_look_alike_are_untouched",
                  "many_who_sign_out_at_once_leave_no_session"),
              Sabotage.of(
                  "takes ids for one that differ in case",
                  WrongDirectories::ignoresCaseOfIds,
                  "accounts_whose_ids_look_alike_are_untouched",
                  "every_call_says_so_when_the_store_is_out_of_order"),
              Sabotage.of(
                  "ends sessions that never had an account",
                  WrongDirectories::takesSessionsWithoutAccountsAlong,
                  "sessions_without_the_account_are_untouched"),
              Sabotage.of(
                  "looks at the sessions before it waits to write",
                  WrongDirectories::looksAtTheSessionsTooEarly,
                  "many_who_sign_out_at_once_leave_no_session"),
              Sabotage.of(
                  "hides that it could not sign out",
                  WrongDirectories::hidesAnOutage,
                  "every_call_says_so_when_the_store_is_out_of_order",
                  "what_could_not_be_done_has_changed_nothing"),
              Sabotage.of(
                  "signs out later what it said had failed",
                  WrongDirectories::signsOutLaterWhatFailed,
                  "what_could_not_be_done_has_changed_nothing")));

  private SessionDirectorySabotages() {}
}
