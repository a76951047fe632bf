package hexmail.testkit.sabotage.transaction;

import hexmail.testkit.contract.TransactionsContract;
import hexmail.testkit.contract.transaction.TransactionsFactory.Database;
import hexmail.testkit.sabotage.Sabotage;
import hexmail.testkit.sabotage.SabotagedContract;
import java.util.List;

/// Wrong transactions, and what catches them.
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
                  "what_a_store_throws_undoes_all_and_is_thrown_on"),
              Sabotage.of(
                  "undoes it always",
                  WrongTransactions::undoesAlways,
                  "what_the_work_changes_takes_effect_as_a_whole"),
              Sabotage.of(
                  "wraps what is thrown",
                  WrongTransactions::wrapsWhatIsThrown,
                  "what_the_work_throws_undoes_all_and_is_thrown_on"),
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
                  "what_is_thrown_after_a_call_that_joined_undoes_that_too"),
              Sabotage.of(
                  "runs the work without a transaction",
                  WrongSights::runsTheWorkAlone,
                  "nobody_sees_a_part_of_it"),
              Sabotage.of(
                  "lets other writers in between",
                  WrongSights::letsOthersIn,
                  "no_other_writer_comes_in_between"),
              Sabotage.of(
                  "forgets what was there before",
                  WrongTransactions::forgetsWhatWasThere,
                  "what_was_there_before_is_there_again_when_the_work_throws"),
              Sabotage.of(
                  "goes on in an outage",
                  WrongSights::goesOnInAnOutage,
                  "a_transaction_says_so_when_the_stores_are_out_of_order"),
              Sabotage.of(
                  "runs later what it said had failed",
                  WrongSights::catchesUp,
                  "what_could_not_be_done_has_changed_nothing"),
              Sabotage.of(
                  "hides from the work what it did",
                  WrongSights::hidesFromTheWorkWhatItDid,
                  "the_work_sees_what_it_has_changed")));

  private TransactionsSabotages() {}
}
