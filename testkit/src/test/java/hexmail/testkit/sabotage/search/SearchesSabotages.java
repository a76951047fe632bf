package hexmail.testkit.sabotage.search;

import hexmail.domain.port.Searches;
import hexmail.testkit.contract.SearchesContract;
import hexmail.testkit.sabotage.Sabotage;
import hexmail.testkit.sabotage.SabotagedContract;
import java.util.List;

/// Wrong stores of searches, each with a clause that catches it.
public final class SearchesSabotages {
  public static final SabotagedContract<Searches> CONTRACT =
      new SabotagedContract<>(
          SearchesContract.class,
          SabotagedSearchesTest.class,
          SabotagedSearchesTest.SABOTAGE,
          List.of(
              Sabotage.of(
                  "finds the searches of another account",
                  WrongSearches::sharesTheLast,
                  "an_account_without_stored_searches_has_none"),
              Sabotage.of(
                  "stores the last searches alone",
                  WrongSearches::losesSavedOnes,
                  "searches_are_found_as_they_were_stored"),
              Sabotage.of(
                  "cuts long searches",
                  WrongSearches::cutsLongOnes,
                  "as_many_and_as_long_searches_as_possible_are_stored"),
              Sabotage.of(
                  "stores the first searches alone",
                  WrongSearches::storesOnce,
                  "searches_that_are_read_can_be_replaced"),
              Sabotage.of(
                  "replaces searches that nobody read",
                  WrongSearches::ignoresWhatWasRead,
                  "searches_other_than_those_that_were_read_are_unchanged"),
              Sabotage.of(
                  "looks before it writes",
                  WrongSearches::looksBeforeItWrites,
                  "of_callers_that_read_the_same_searches_one_succeeds"),
              Sabotage.of(
                  "looks before it writes for the first time",
                  WrongSearches::looksBeforeItWrites,
                  "of_callers_that_read_no_searches_one_succeeds"),
              Sabotage.of(
                  "takes ids of accounts for one that differ in case",
                  WrongSearches::ignoresCaseOfIds,
                  "accounts_with_ids_of_any_form_are_kept_apart"),
              Sabotage.of(
                  "removes the searches of all accounts",
                  WrongSearches::forgetsAllAccounts,
                  "all_searches_of_an_account_are_removed_and_other_accounts_are_unchanged"),
              Sabotage.of(
                  "stores nothing after a removal",
                  WrongSearches::forgetsForEver,
                  "searches_that_are_stored_after_a_removal_are_found"),
              Sabotage.of(
                  "finds no searches in an outage",
                  WrongSearches::findsNothingInAnOutage,
                  "every_call_throws_when_the_store_is_unavailable"),
              Sabotage.of(
                  "does later what it said had failed",
                  WrongSearches::doesItLater,
                  "a_call_that_throws_has_changed_nothing")));

  private SearchesSabotages() {}
}
