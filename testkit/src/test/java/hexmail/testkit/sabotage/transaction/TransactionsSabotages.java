package hexmail.testkit.sabotage.transaction;

import hexmail.testkit.contract.TransactionsContract;
import hexmail.testkit.contract.transaction.TransactionsFactory.Database;
import hexmail.testkit.sabotage.Sabotage;
import hexmail.testkit.sabotage.SabotagedContract;
import java.util.List;

/// Wrong transactions, each with a clause that catches it.
public final class TransactionsSabotages {
  public static final SabotagedContract<Database> CONTRACT =
      new SabotagedContract<>(
          TransactionsContract.class,
          SabotagedTransactionsTest.class,
          SabotagedTransactionsTest.SABOTAGE,
          List.of(
              Sabotage.of(
                  "undoes nothing",
                  WrongTransactions::undoesNothing,
                  "an_exception_of_a_store_undoes_all_changes_and_is_rethrown"),
              Sabotage.of(
                  "undoes it always",
                  WrongTransactions::undoesAlways,
                  "the_changes_of_the_work_take_effect_as_a_whole"),
              Sabotage.of(
                  "wraps what is thrown",
                  WrongTransactions::wrapsWhatIsThrown,
                  "an_exception_of_the_work_undoes_all_changes_and_is_rethrown"),
              Sabotage.of(
                  "runs the work in another thread",
                  WrongTransactions::usesAnotherThread,
                  "the_work_runs_in_the_thread_of_the_caller"),
              Sabotage.of(
                  "answers with the first result",
                  WrongTransactions::answersWithTheFirstResult,
                  "the_result_of_the_work_is_returned"),
              Sabotage.of(
                  "keeps what was done within",
                  WrongTransactions::keepsWhatWasDoneWithin,
                  "an_exception_after_a_joined_call_undoes_that_call_too"),
              Sabotage.of(
                  "runs the work without a transaction",
                  WrongIsolation::runsTheWorkAlone,
                  "no_other_caller_sees_a_part_of_a_transaction"),
              Sabotage.of(
                  "lets other writers interfere",
                  WrongIsolation::letsOthersIn,
                  "no_other_writer_interferes"),
              Sabotage.of(
                  "forgets what was there before",
                  WrongTransactions::forgetsWhatWasThere,
                  "earlier_data_is_unchanged_when_the_work_throws"),
              Sabotage.of(
                  "goes on in an outage",
                  WrongIsolation::goesOnInAnOutage,
                  "a_transaction_throws_when_the_stores_are_unavailable"),
              Sabotage.of(
                  "runs later what it said had failed",
                  WrongIsolation::catchesUp,
                  "a_call_that_throws_has_changed_nothing"),
              Sabotage.of(
                  "hides the changes of the work from the work",
                  WrongIsolation::hidesFromTheWorkWhatItDid,
                  "the_work_sees_what_it_has_changed")));

  private TransactionsSabotages() {}
}
