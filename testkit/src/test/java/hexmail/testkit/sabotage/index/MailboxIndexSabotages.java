package hexmail.testkit.sabotage.index;

import hexmail.domain.port.MailboxIndex;
import hexmail.testkit.contract.MailboxIndexContract;
import hexmail.testkit.sabotage.Sabotage;
import hexmail.testkit.sabotage.SabotagedContract;
import java.util.List;

/// Wrong indexes of summaries, and what catches them.
public final class MailboxIndexSabotages {
  public static final SabotagedContract<MailboxIndex> CONTRACT =
      new SabotagedContract<>(
              MailboxIndexContract.class,
              SabotagedMailboxIndexTest.class,
              SabotagedMailboxIndexTest.SABOTAGE,
              List.of(
                  Sabotage.of(
                      "makes a summary up while it knows nothing",
                      WrongFinding::makesSummariesUp,
                      "an_index_of_which_nothing_was_told_stands_nowhere_and_knows_nothing",
                      "an_index_that_stands_nowhere_does_not_follow",
                      "an_index_that_stands_nowhere_restarts_from_nowhere_only",
                      "nothing_is_put_into_an_index_that_stands_nowhere",
                      "what_could_not_be_done_has_changed_nothing",
                      "what_happens_to_one_account_leaves_others_untouched",
                      "what_is_forgotten_is_gone_and_the_index_stands_nowhere",
                      "what_was_read_before_the_forgetting_is_not_kept"),
                  Sabotage.of(
                      "finds more than it was asked for",
                      WrongFinding::findsEverything,
                      "only_what_was_asked_for_is_found_whatever_the_order",
                      "thousands_of_changes_are_followed_at_once",
                      "where_the_index_stands_is_told_even_if_nothing_was_asked_for"),
                  Sabotage.of(
                      "takes messages for one whose ids differ in case",
                      WrongFinding::ignoresCaseOfMessages,
                      "only_what_was_asked_for_is_found_whatever_the_order"),
                  Sabotage.of(
                      "does not tell where it stands when asked for nothing",
                      WrongFinding::doesNotTellWhereItStands,
                      "of_many_callers_one_begins",
                      "where_the_index_stands_is_told_even_if_nothing_was_asked_for"),
                  Sabotage.of(
                      "finds a hundred at most",
                      WrongFinding::findsAHundredAtMost,
                      "five_hundred_messages_are_found_at_once",
                      "thousands_of_changes_are_followed_at_once"),
                  Sabotage.of(
                      "cuts long texts",
                      WrongFinding::cutsLongTexts,
                      "summaries_with_odd_text_are_found_exactly_as_they_were_put_in"),
                  Sabotage.of(
                      "loses half signs",
                      WrongFinding::losesHalfSigns,
                      "summaries_with_odd_text_are_found_exactly_as_they_were_put_in"),
                  Sabotage.of(
                      "loses attachments",
                      WrongFinding::losesAttachments,
                      "summaries_with_odd_text_are_found_exactly_as_they_were_put_in"),
                  Sabotage.of(
                      "knows times of our age only",
                      WrongFinding::knowsTimesOfOurAgeOnly,
                      "summaries_with_odd_text_are_found_exactly_as_they_were_put_in"),
                  Sabotage.of(
                      "keeps the first",
                      WrongKeeping::keepsTheFirst,
                      "a_summary_that_is_there_already_is_replaced"),
                  Sabotage.of(
                      "puts in whatever the point",
                      WrongKeeping::putsInWhateverThePoint,
                      "claims_end_even_when_nothing_can_be_put_in",
                      "what_was_read_at_another_point_is_not_put_in"),
                  Sabotage.of(
                      "begins with what is put in",
                      WrongKeeping::beginsWithWhatIsPutIn,
                      "nothing_is_put_into_an_index_that_stands_nowhere",
                      "what_was_read_before_the_forgetting_is_not_kept"),
                  Sabotage.of(
                      "says that it puts all in",
                      WrongKeeping::saysThatItPutsAllIn,
                      "nothing_is_put_into_an_index_that_stands_nowhere",
                      "what_was_read_at_another_point_is_not_put_in",
                      "what_was_read_before_the_forgetting_is_not_kept"),
                  Sabotage.of(
                      "removes what is not brought",
                      WrongKeeping::removesWhatIsNotBrought,
                      "a_claimed_message_that_was_stale_and_is_not_among_the_summaries_stays_so"),
                  Sabotage.of(
                      "keeps what one of many puts in",
                      WrongKeeping::keepsWhatOneOfManyPutsIn,
                      "the_bound_holds_when_many_put_in_at_once",
                      "what_many_callers_put_in_at_once_is_all_there"),
                  Sabotage.of(
                      "forgets nothing",
                      WrongForgetting::forgetsNothing,
                      "claims_are_forgotten_too",
                      "what_happens_to_one_account_leaves_others_untouched",
                      "what_is_forgotten_is_gone_and_the_index_stands_nowhere",
                      "what_is_forgotten_makes_room",
                      "what_was_read_before_the_forgetting_is_not_kept"),
                  Sabotage.of(
                      "forgets what it knows but not where it stands",
                      WrongForgetting::forgetsWhatItKnowsButNotWhereItStands,
                      "claims_are_forgotten_too",
                      "what_happens_to_one_account_leaves_others_untouched",
                      "what_is_forgotten_is_gone_and_the_index_stands_nowhere",
                      "what_is_forgotten_makes_room",
                      "what_was_read_before_the_forgetting_is_not_kept"),
                  Sabotage.of(
                      "forgets everybody",
                      WrongForgetting::forgetsEverybody,
                      "what_happens_to_one_account_leaves_others_untouched"),
                  Sabotage.of(
                      "takes accounts for one whose ids differ in case",
                      WrongForgetting::ignoresCaseOfAccounts,
                      "accounts_with_ids_of_any_form_are_kept_apart"),
                  Sabotage.of(
                      "takes all accounts for one",
                      WrongForgetting::takesAllAccountsForOne,
                      "accounts_with_ids_of_any_form_are_kept_apart",
                      "each_account_has_room_of_its_own",
                      "what_could_not_be_done_has_changed_nothing",
                      "what_happens_to_one_account_leaves_others_untouched"),
                  Sabotage.of(
                      "hides an outage",
                      WrongForgetting::hidesAnOutage,
                      "every_call_says_so_when_the_storage_is_out_of_order",
                      "what_could_not_be_claimed_is_free",
                      "what_could_not_be_done_has_changed_nothing"),
                  Sabotage.of(
                      "does later what it could not",
                      WrongForgetting::doesLaterWhatItCouldNot,
                      "what_could_not_be_done_has_changed_nothing"),
                  Sabotage.of(
                      "claims later what it could not",
                      WrongForgetting::claimsLaterWhatItCouldNot,
                      "what_could_not_be_claimed_is_free")))
          .and(FollowingSabotages.ALL)
          .and(ClaimSabotages.ALL);

  private MailboxIndexSabotages() {}
}
