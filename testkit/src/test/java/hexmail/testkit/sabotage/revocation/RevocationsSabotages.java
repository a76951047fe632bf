package hexmail.testkit.sabotage.revocation;

import hexmail.domain.port.Revocations;
import hexmail.testkit.contract.RevocationsContract;
import hexmail.testkit.sabotage.Sabotage;
import hexmail.testkit.sabotage.SabotagedContract;
import java.util.List;

/// Wrong queues of revocations, and what catches them.
public final class RevocationsSabotages {
  public static final SabotagedContract<Revocations> CONTRACT =
      new SabotagedContract<>(
          RevocationsContract.class,
          SabotagedRevocationsTest.class,
          SabotagedRevocationsTest.SABOTAGE,
          List.of(
              Sabotage.of(
                  "makes one up while it has none",
                  WrongQueues::makesOneUpWhileItHasNone,
                  "nothing_is_taken_from_an_empty_queue"),
              Sabotage.of(
                  "forgets what is queued",
                  WrongQueues::forgetsThem,
                  "the_one_that_is_due_longest_is_taken_first"),
              Sabotage.of(
                  "traces them all",
                  WrongQueues::tracesThemAll,
                  "a_revocation_is_taken_exactly_as_it_was_queued"),
              Sabotage.of(
                  "cuts long tokens",
                  WrongQueues::cutsLongTokens,
                  "a_revocation_is_taken_exactly_as_it_was_queued"),
              Sabotage.of(
                  "takes ids for one that differ in case",
                  WrongAccounts::ignoresCaseOfIds,
                  "accounts_with_ids_of_any_form_are_kept_apart"),
              Sabotage.of(
                  "ignores when they are due",
                  WrongQueues::ignoresWhenTheyAreDue,
                  "a_revocation_is_not_taken_before_it_is_due"),
              Sabotage.of(
                  "is a second late",
                  WrongQueues::isASecondLate,
                  "a_revocation_is_not_taken_before_it_is_due"),
              Sabotage.of(
                  "takes the latest first",
                  WrongQueues::takesTheLatestFirst,
                  "the_one_that_is_due_longest_is_taken_first"),
              Sabotage.of(
                  "gives them out once",
                  WrongQueues::givesThemOutOnce,
                  "one_that_was_taken_becomes_due_again_unless_it_is_done"),
              Sabotage.of(
                  "leaves them due", WrongQueues::leavesThemDue, "of_many_callers_one_receives_it"),
              Sabotage.of(
                  "looks what is due before it waits to write",
                  WrongQueues::looksTooEarly,
                  "of_many_callers_each_receives_another"),
              Sabotage.of(
                  "keeps what is done",
                  WrongAccounts::forgetsWhatIsDone,
                  "one_that_is_done_is_gone"),
              Sabotage.of(
                  "takes all of the account for done",
                  WrongAccounts::takesTheAccountForDone,
                  "one_that_was_replaced_is_gone_when_it_is_done_and_its_successor_stays"),
              Sabotage.of(
                  "keeps the first of an account",
                  WrongAccounts::keepsTheFirst,
                  "what_was_queued_for_the_account_before_is_replaced"),
              Sabotage.of(
                  "keeps all of an account",
                  WrongAccounts::keepsAll,
                  "of_many_that_are_queued_for_one_account_at_once_one_stays"),
              Sabotage.of(
                  "forgets to cancel", WrongAccounts::forgetsToCancel, "what_is_cancelled_is_gone"),
              Sabotage.of(
                  "cancels all",
                  WrongAccounts::cancelsAll,
                  "what_is_queued_for_other_accounts_is_untouched"),
              Sabotage.of(
                  "takes nothing in an outage",
                  WrongAccounts::takesNothingInAnOutage,
                  "every_call_says_so_when_the_store_is_out_of_order"),
              Sabotage.of(
                  "queues later what it said had failed",
                  WrongAccounts::queuesLaterWhatFailed,
                  "what_could_not_be_done_has_changed_nothing")));

  private RevocationsSabotages() {}
}
