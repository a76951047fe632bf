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
                      "an_index_of_which_nothing_was_told_stands_nowhere_and_knows_nothing"),
                  Sabotage.of(
                      "finds more than it was asked for",
                      WrongFinding::findsEverything,
                      "only_what_was_asked_for_is_found_whatever_the_order"),
                  Sabotage.of(
                      "takes messages for one whose ids differ in case",
                      WrongFinding::ignoresCaseOfMessages,
                      "only_what_was_asked_for_is_found_whatever_the_order"),
                  Sabotage.of(
                      "does not tell where it stands when asked for nothing",
                      WrongFinding::doesNotTellWhereItStands,
                      "where_the_index_stands_is_told_even_if_nothing_was_asked_for"),
                  Sabotage.of(
                      "finds a hundred at most",
                      WrongFinding::findsAHundredAtMost,
                      "five_hundred_messages_are_found_at_once"),
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
                      "what_was_read_at_another_point_is_not_put_in"),
                  Sabotage.of(
                      "begins with what is put in",
                      WrongKeeping::beginsWithWhatIsPutIn,
                      "nothing_is_put_into_an_index_that_stands_nowhere"),
                  Sabotage.of(
                      "says that it puts all in",
                      WrongKeeping::saysThatItPutsAllIn,
                      "what_was_read_before_the_forgetting_is_not_kept"),
                  Sabotage.of(
                      "removes what is not brought",
                      WrongKeeping::removesWhatIsNotBrought,
                      "a_claimed_message_that_was_stale_and_is_not_among_the_summaries_stays_so"),
                  Sabotage.of(
                      "keeps what one of many puts in",
                      WrongKeeping::keepsWhatOneOfManyPutsIn,
                      "what_many_callers_put_in_at_once_is_all_there"),
                  Sabotage.of(
                      "forgets nothing",
                      WrongForgetting::forgetsNothing,
                      "what_is_forgotten_makes_room"),
                  Sabotage.of(
                      "forgets what it knows but not where it stands",
                      WrongForgetting::forgetsWhatItKnowsButNotWhereItStands,
                      "what_is_forgotten_makes_room"),
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
                      "accounts_with_ids_of_any_form_are_kept_apart"),
                  Sabotage.of(
                      "hides an outage",
                      WrongForgetting::hidesAnOutage,
                      "every_call_says_so_when_the_storage_is_out_of_order"),
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
