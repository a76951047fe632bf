package hexmail.testkit.sabotage.audit;

import hexmail.domain.port.AuditLog;
import hexmail.testkit.contract.AuditLogContract;
import hexmail.testkit.sabotage.Sabotage;
import hexmail.testkit.sabotage.SabotagedContract;
import java.util.List;

/// Wrong audit logs, and what catches them.
public final class AuditLogSabotages {
  public static final SabotagedContract<AuditLog> CONTRACT =
      new SabotagedContract<>(
          AuditLogContract.class,
          SabotagedAuditLogTest.class,
          SabotagedAuditLogTest.SABOTAGE,
          List.of(
              Sabotage.of(
                  "forgets events",
                  WrongLogs::forgetsEvents,
                  "those_of_one_moment_come_in_the_reverse_order_of_their_recording"),
              Sabotage.of(
                  "loses characters that are not ASCII",
                  WrongLogs::losesCharacters,
                  "events_of_every_kind_are_found_exactly_as_they_were_recorded"),
              Sabotage.of(
                  "rounds times to seconds",
                  WrongLogs::roundsTimes,
                  "accounts_with_ids_of_any_form_are_kept_apart"),
              Sabotage.of(
                  "takes all events for one kind",
                  WrongLogs::takesAllForOneKind,
                  "accounts_with_ids_of_any_form_are_kept_apart"),
              Sabotage.of(
                  "tells the oldest first",
                  WrongLogs::tellsTheOldestFirst,
                  "those_of_one_moment_come_in_the_reverse_order_of_their_recording"),
              Sabotage.of(
                  "tells events in the order of their recording",
                  WrongLogs::tellsThemAsRecorded,
                  "the_latest_event_comes_first"),
              Sabotage.of(
                  "tells those of one moment by their words",
                  WrongLogs::tellsThoseOfOneMomentByTheirWords,
                  "those_of_one_moment_come_in_the_reverse_order_of_their_recording"),
              Sabotage.of(
                  "takes equal events for one",
                  WrongLogs::takesEqualOnesForOne,
                  "equal_events_are_told_apart"),
              Sabotage.of(
                  "tells more than was asked for",
                  WrongLogs::tellsMoreThanAsked,
                  "no_more_events_are_told_than_were_asked_for"),
              Sabotage.of(
                  "tells the oldest of all that there are",
                  WrongLogs::tellsTheLastOnes,
                  "no_more_events_are_told_than_were_asked_for"),
              Sabotage.of(
                  "keeps too few",
                  WrongLogs::keepsTooFew,
                  "as_many_events_are_kept_as_was_promised_and_the_oldest_go"),
              Sabotage.of(
                  "takes ids for one that differ in case",
                  WrongForgetting::ignoresCaseOfIds,
                  "accounts_with_ids_of_any_form_are_kept_apart"),
              Sabotage.of(
                  "tells everybody's events",
                  WrongForgetting::tellsEverybodys,
                  "an_account_to_which_nothing_happened_has_no_events"),
              Sabotage.of(
                  "forgets everybody",
                  WrongForgetting::forgetsEverybody,
                  "what_is_forgotten_is_gone_and_other_accounts_are_untouched"),
              Sabotage.of(
                  "forgets nobody",
                  WrongForgetting::forgetsNobody,
                  "what_happens_after_the_forgetting_is_told"),
              Sabotage.of(
                  "forgets for ever",
                  WrongForgetting::forgetsForEver,
                  "what_happens_after_the_forgetting_is_told"),
              Sabotage.of(
                  "loses events that meet",
                  WrongLogs::losesThoseThatMeet,
                  "events_that_happen_at_once_are_all_recorded"),
              Sabotage.of(
                  "tells nothing in an outage",
                  WrongForgetting::tellsNothingInAnOutage,
                  "every_call_says_so_when_the_store_is_out_of_order"),
              Sabotage.of(
                  "records later what it said had failed",
                  WrongForgetting::recordsLaterWhatFailed,
                  "what_could_not_be_done_has_changed_nothing")));

  private AuditLogSabotages() {}
}
