package hexmail.testkit.sabotage.index;

import hexmail.domain.port.MailboxIndex;
import hexmail.testkit.contract.MailboxIndexContract;
import hexmail.testkit.sabotage.Sabotage;
import hexmail.testkit.sabotage.SabotagedContract;
import java.util.List;

/// Wrong mailbox indexes, each with a clause that catches it.
public final class MailboxIndexSabotages {
  public static final SabotagedContract<MailboxIndex> CONTRACT =
      new SabotagedContract<>(
              MailboxIndexContract.class,
              SabotagedMailboxIndexTest.class,
              SabotagedMailboxIndexTest.SABOTAGE,
              List.of(
                  Sabotage.of(
                      "invents a summary",
                      WrongFinding::makesSummariesUp,
                      "an_empty_index_has_no_history_id_and_no_summaries"),
                  Sabotage.of(
                      "finds more than it was asked for",
                      WrongFinding::findsEverything,
                      "only_requested_summaries_are_found_in_any_order"),
                  Sabotage.of(
                      "takes messages for one whose ids differ in case",
                      WrongFinding::ignoresCaseOfMessages,
                      "only_requested_summaries_are_found_in_any_order"),
                  Sabotage.of(
                      "returns no history id when no ids are requested",
                      WrongFinding::omitsTheHistoryId,
                      "the_history_id_is_returned_even_when_no_ids_are_requested"),
                  Sabotage.of(
                      "finds a hundred at most",
                      WrongFinding::findsAHundredAtMost,
                      "five_hundred_messages_are_found_at_once"),
                  Sabotage.of(
                      "cuts long texts",
                      WrongFinding::cutsLongTexts,
                      "summaries_with_odd_text_are_found_exactly_as_they_were_stored"),
                  Sabotage.of(
                      "loses half of a surrogate pair",
                      WrongFinding::losesHalfSigns,
                      "summaries_with_odd_text_are_found_exactly_as_they_were_stored"),
                  Sabotage.of(
                      "loses attachments",
                      WrongFinding::losesAttachments,
                      "summaries_with_odd_text_are_found_exactly_as_they_were_stored"),
                  Sabotage.of(
                      "stores only times of this century",
                      WrongFinding::knowsTimesOfOurAgeOnly,
                      "summaries_with_odd_text_are_found_exactly_as_they_were_stored"),
                  Sabotage.of(
                      "keeps the first",
                      WrongKeeping::keepsTheFirst,
                      "a_stored_summary_is_replaced"),
                  Sabotage.of(
                      "stores summaries at any history id",
                      WrongKeeping::putsInWhateverThePoint,
                      "summaries_read_at_another_history_id_are_not_stored"),
                  Sabotage.of(
                      "begins when summaries are stored",
                      WrongKeeping::beginsWithWhatIsPutIn,
                      "nothing_is_stored_in_an_index_without_a_history_id"),
                  Sabotage.of(
                      "claims to store summaries that it drops",
                      WrongKeeping::saysThatItPutsAllIn,
                      "summaries_read_before_a_removal_are_not_stored"),
                  Sabotage.of(
                      "removes what is not brought",
                      WrongKeeping::removesWhatIsNotBrought,
                      "a_claimed_stale_message_without_a_new_summary_stays_stale"),
                  Sabotage.of(
                      "keeps the summaries of one of many callers",
                      WrongKeeping::keepsWhatOneOfManyPutsIn,
                      "summaries_of_concurrent_callers_are_all_stored"),
                  Sabotage.of(
                      "forgets nothing", WrongForgetting::forgetsNothing, "a_removal_makes_room"),
                  Sabotage.of(
                      "removes summaries but not the history id",
                      WrongForgetting::keepsTheHistoryId,
                      "a_removal_makes_room"),
                  Sabotage.of(
                      "removes the summaries of all accounts",
                      WrongForgetting::removesAllAccounts,
                      "changes_of_one_account_leave_others_unchanged"),
                  Sabotage.of(
                      "takes accounts for one whose ids differ in case",
                      WrongForgetting::ignoresCaseOfAccounts,
                      "accounts_with_ids_of_any_form_are_kept_apart"),
                  Sabotage.of(
                      "takes all accounts for one",
                      WrongForgetting::takesAllAccountsForOne,
                      "accounts_with_ids_of_any_form_are_kept_apart"),
                  Sabotage.of(
                      "hides an outage",
                      WrongForgetting::hidesAnOutage,
                      "every_call_throws_when_the_storage_is_unavailable"),
                  Sabotage.of(
                      "does later what it could not",
                      WrongForgetting::doesLaterWhatItCouldNot,
                      "a_call_that_throws_has_changed_nothing"),
                  Sabotage.of(
                      "claims later what it could not",
                      WrongForgetting::claimsLaterWhatItCouldNot,
                      "a_claim_that_throws_leaves_messages_unclaimed")))
          .and(FollowingSabotages.ALL)
          .and(ClaimSabotages.ALL);

  private MailboxIndexSabotages() {}
}
