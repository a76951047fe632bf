package hexmail.testkit.sabotage.revocation;

import hexmail.domain.port.Revocations;
import hexmail.testkit.contract.RevocationsContract;
import hexmail.testkit.sabotage.Sabotage;
import hexmail.testkit.sabotage.SabotagedContract;
import java.util.List;

/// Wrong queues of revocations, each with a clause that catches it.
public final class RevocationsSabotages {
  public static final SabotagedContract<Revocations> CONTRACT =
      new SabotagedContract<>(
          RevocationsContract.class,
          SabotagedRevocationsTest.class,
          SabotagedRevocationsTest.SABOTAGE,
          List.of(
              Sabotage.of(
                  "invents a revocation",
                  WrongQueues::makesOneUpWhileItHasNone,
                  "nothing_is_taken_from_an_empty_queue"),
              Sabotage.of(
                  "forgets what is queued",
                  WrongQueues::forgetsThem,
                  "the_revocation_due_longest_is_taken_first"),
              Sabotage.of(
                  "marks every revocation as traced",
                  WrongQueues::marksAllAsTraced,
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
                  "the_revocation_due_longest_is_taken_first"),
              Sabotage.of(
                  "gives them out once",
                  WrongQueues::givesThemOutOnce,
                  "a_taken_revocation_is_due_again_unless_it_is_done"),
              Sabotage.of(
                  "leaves them due",
                  WrongQueues::leavesThemDue,
                  "exactly_one_of_many_callers_takes_a_revocation"),
              Sabotage.of(
                  "looks what is due before it waits to write",
                  WrongQueues::looksTooEarly,
                  "many_callers_each_take_another_revocation"),
              Sabotage.of(
                  "keeps what is done",
                  WrongAccounts::forgetsWhatIsDone,
                  "a_revocation_that_is_done_is_removed"),
              Sabotage.of(
                  "takes all of the account for done",
                  WrongAccounts::takesTheAccountForDone,
                  "a_replaced_revocation_is_done_without_removing_its_successor"),
              Sabotage.of(
                  "keeps the first of an account",
                  WrongAccounts::keepsTheFirst,
                  "a_new_revocation_replaces_the_one_of_the_same_account"),
              Sabotage.of(
                  "keeps all of an account",
                  WrongAccounts::keepsAll,
                  "exactly_one_of_many_revocations_of_one_account_stays"),
              Sabotage.of(
                  "forgets to cancel",
                  WrongAccounts::forgetsToCancel,
                  "a_cancelled_revocation_is_removed"),
              Sabotage.of(
                  "cancels all",
                  WrongAccounts::cancelsAll,
                  "revocations_of_other_accounts_are_unchanged"),
              Sabotage.of(
                  "takes nothing in an outage",
                  WrongAccounts::takesNothingInAnOutage,
                  "every_call_throws_when_the_store_is_unavailable"),
              Sabotage.of(
                  "queues later what it said had failed",
                  WrongAccounts::queuesLaterWhatFailed,
                  "a_call_that_throws_has_changed_nothing")));

  private RevocationsSabotages() {}
}
