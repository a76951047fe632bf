package hexmail.testkit.sabotage.picture;

import hexmail.domain.port.PictureSenders;
import hexmail.testkit.contract.PictureSendersContract;
import hexmail.testkit.sabotage.Sabotage;
import hexmail.testkit.sabotage.SabotagedContract;
import java.util.List;

/// Wrong stores of senders, each with a clause that catches it.
public final class PictureSendersSabotages {
  public static final SabotagedContract<PictureSenders> CONTRACT =
      new SabotagedContract<>(
          PictureSendersContract.class,
          SabotagedPictureSendersTest.class,
          SabotagedPictureSendersTest.SABOTAGE,
          List.of(
              Sabotage.of(
                  "lists the last sender first",
                  WrongSenders::listsTheLastFirst,
                  "senders_are_listed_in_the_order_in_which_they_were_allowed"),
              Sabotage.of(
                  "moves a sender that is allowed again",
                  WrongSenders::movesASender,
                  "a_sender_that_is_allowed_again_is_listed_once_and_keeps_its_place"),
              Sabotage.of(
                  "takes another case for another sender",
                  WrongSenders::keepsTheCase,
                  "the_case_of_ascii_letters_makes_no_other_sender"),
              Sabotage.of(
                  "removes no sender in another case",
                  WrongSenders::removesInTheSameCase,
                  "a_sender_is_no_longer_allowed_in_any_case_of_its_ascii_letters"),
              Sabotage.of(
                  "takes the lower case of other letters for the same",
                  WrongSenders::lowersOtherLetters,
                  "senders_with_addresses_of_any_form_are_kept_apart"),
              Sabotage.of(
                  "removes senders of a similar address",
                  WrongSenders::removesSimilarOnes,
                  "one_sender_with_an_address_of_any_form_is_removed_alone"),
              Sabotage.of(
                  "takes ids of accounts for one that differ in case",
                  WrongAccounts::ignoresCaseOfIds,
                  "accounts_with_ids_of_any_form_are_kept_apart"),
              Sabotage.of(
                  "lists the senders of all accounts",
                  WrongAccounts::listsAllAccounts,
                  "an_account_that_has_allowed_no_sender_has_none"),
              Sabotage.of(
                  "removes a sender from all accounts",
                  WrongAccounts::removesFromAllAccounts,
                  "a_sender_that_is_no_longer_allowed_is_not_listed_and_the_others_stay"),
              Sabotage.of(
                  "throws when the removed sender was not allowed",
                  WrongSenders::wantsAnAllowedOne,
                  "a_sender_that_is_not_allowed_can_be_removed_without_effect"),
              Sabotage.of(
                  "puts a removed sender back in its place",
                  WrongSenders::remembersThePlace,
                  "a_removed_sender_that_is_allowed_again_comes_last"),
              Sabotage.of(
                  "removes the senders of all accounts",
                  WrongAccounts::forgetsAllAccounts,
                  "all_senders_of_an_account_are_removed_and_other_accounts_are_unchanged"),
              Sabotage.of(
                  "allows nothing after a removal of all",
                  WrongAccounts::forgetsForEver,
                  "senders_that_are_allowed_after_a_removal_of_all_are_listed"),
              Sabotage.of(
                  "has no limit",
                  WrongLimits::hasNone,
                  "beyond_the_limit_the_sender_allowed_first_is_removed"),
              Sabotage.of(
                  "refuses senders beyond the limit",
                  WrongLimits::refusesNewOnes,
                  "beyond_the_limit_the_sender_allowed_first_is_removed"),
              Sabotage.of(
                  "counts a sender twice",
                  WrongLimits::countsTwice,
                  "a_sender_that_is_allowed_again_needs_no_room"),
              Sabotage.of(
                  "counts removed senders",
                  WrongLimits::countsRemovedOnes,
                  "a_removed_sender_makes_room"),
              Sabotage.of(
                  "shares the room between accounts",
                  WrongLimits::sharesTheRoom,
                  "each_account_has_room_of_its_own"),
              Sabotage.of(
                  "loses senders that are allowed concurrently",
                  WrongSenders::losesThoseThatMeet,
                  "senders_that_are_allowed_concurrently_are_all_stored"),
              Sabotage.of(
                  "stores a sender twice that is allowed concurrently",
                  WrongSenders::storesTwiceInARace,
                  "a_sender_that_is_allowed_concurrently_is_listed_once"),
              Sabotage.of(
                  "lists no senders in an outage",
                  WrongAccounts::listsNothingInAnOutage,
                  "every_call_throws_when_the_store_is_unavailable"),
              Sabotage.of(
                  "does later what it said had failed",
                  WrongAccounts::doesItLater,
                  "a_call_that_throws_has_changed_nothing")));

  private PictureSendersSabotages() {}
}
