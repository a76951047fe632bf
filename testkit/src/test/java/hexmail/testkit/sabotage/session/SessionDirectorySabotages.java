package hexmail.testkit.sabotage.session;

import hexmail.testkit.contract.SessionDirectoryContract;
import hexmail.testkit.contract.directory.SessionDirectoryFactory.Store;
import hexmail.testkit.sabotage.Sabotage;
import hexmail.testkit.sabotage.SabotagedContract;
import java.util.List;

/// Wrong session directories, each with a clause that catches it.
public final class SessionDirectorySabotages {
  public static final SabotagedContract<Store> CONTRACT =
      new SabotagedContract<>(
          SessionDirectoryContract.class,
          SabotagedSessionDirectoryTest.class,
          SabotagedSessionDirectoryTest.SABOTAGE,
          List.of(
              Sabotage.of(
                  "forgets to sign out",
                  WrongDirectories::forgets,
                  "a_session_without_accounts_ends"),
              Sabotage.of(
                  "signs out all accounts",
                  WrongDirectories::signsOutAllAccounts,
                  "sessions_without_the_account_are_unchanged"),
              Sabotage.of(
                  "ends sessions that have other accounts",
                  WrongDirectories::endsWholeSessions,
                  "the_slot_is_not_used_again"),
              Sabotage.of(
                  "signs out of one session only",
                  WrongDirectories::signsOutOfOneSession,
                  "the_account_is_removed_from_every_session"),
              Sabotage.of(
                  "leaves a session without accounts open",
                  WrongDirectories::leavesEmptySessionsOpen,
                  "a_session_without_accounts_ends"),
              Sabotage.of(
                  "uses the slot again",
                  WrongDirectories::usesTheSlotAgain,
                  "the_slot_is_not_used_again"),
              Sabotage.of(
                  "numbers the other slots anew",
                  WrongDirectories::numbersSlotsAnew,
                  "many_concurrent_sign_outs_leave_no_session"),
              Sabotage.of(
                  "takes ids for one that differ in case",
                  WrongDirectories::ignoresCaseOfIds,
                  "accounts_with_similar_ids_are_unchanged"),
              Sabotage.of(
                  "ends sessions that never had an account",
                  WrongDirectories::takesSessionsWithoutAccountsAlong,
                  "sessions_without_the_account_are_unchanged"),
              Sabotage.of(
                  "looks at the sessions before it waits to write",
                  WrongDirectories::looksAtTheSessionsTooEarly,
                  "many_concurrent_sign_outs_leave_no_session"),
              Sabotage.of(
                  "hides that it could not sign out",
                  WrongDirectories::hidesAnOutage,
                  "a_call_that_throws_has_changed_nothing"),
              Sabotage.of(
                  "signs out later what it said had failed",
                  WrongDirectories::signsOutLaterWhatFailed,
                  "a_call_that_throws_has_changed_nothing"),
              Sabotage.of(
                  "lists nothing",
                  WrongLists::listsNothing,
                  "a_session_that_has_ended_is_not_listed"),
              Sabotage.of(
                  "lists the one used last at the end",
                  WrongLists::listsBackwards,
                  "the_sessions_of_an_account_are_listed_last_used_first"),
              Sabotage.of(
                  "lists sessions as they were opened",
                  WrongLists::listsThemAsOpened,
                  "a_use_brings_a_session_to_the_front"),
              Sabotage.of(
                  "lists expired sessions",
                  WrongLists::listsExpiredOnes,
                  "a_session_is_listed_until_it_expires"),
              Sabotage.of(
                  "lists the sessions of all accounts",
                  WrongLists::listsAllAccounts,
                  "sessions_without_the_account_are_not_listed"),
              Sabotage.of(
                  "takes ids for one that differ in case in its list",
                  WrongLists::ignoresCase,
                  "sessions_of_accounts_whose_ids_look_alike_are_not_listed"),
              Sabotage.of(
                  "loses the devices of sessions",
                  WrongLists::losesDevices,
                  "a_session_that_has_ended_is_not_listed"),
              Sabotage.of(
                  "lists nothing in an outage",
                  WrongLists::listsNothingInAnOutage,
                  "every_call_throws_when_the_store_is_unavailable")));

  private SessionDirectorySabotages() {}
}
