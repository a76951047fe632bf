package hexmail.testkit.sabotage;

import hexmail.testkit.contract.SessionDirectoryContract;
import hexmail.testkit.contract.SessionDirectoryContract.Store;
import java.util.List;

/// Wrong directories of sessions.
final class SessionDirectorySabotages {
  static final Suspect<Store> SUSPECT =
      new Suspect<>(
          SessionDirectoryContract.class,
          SabotagedSessionDirectoryTest.class,
          SabotagedSessionDirectoryTest.SPOIL,
          List.of(
              Sabotage.of(
                  "forgets to sign out",
                  store -> new Store(store.sessions(), _ -> {}),
                  "the_account_is_taken_out_of_every_session",
                  "the_slot_is_not_used_again",
                  "a_session_that_has_no_account_left_ends",
                  "accounts_whose_ids_look_alike_are_untouched",
                  "many_who_sign_out_at_once_leave_no_session",
                  "every_call_says_so_when_the_store_is_out_of_order",
                  "what_could_not_be_done_has_changed_nothing")));

  private SessionDirectorySabotages() {}
}
