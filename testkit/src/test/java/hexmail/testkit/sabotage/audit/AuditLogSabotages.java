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
                  "events_of_the_same_instant_come_in_reverse_order_of_recording"),
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
                  "events_of_the_same_instant_come_in_reverse_order_of_recording"),
              Sabotage.of(
                  "tells events in the order of their recording",
                  WrongLogs::tellsThemAsRecorded,
                  "the_latest_event_comes_first"),
              Sabotage.of(
                  "tells those of one moment by their words",
                  WrongLogs::tellsThoseOfOneMomentByTheirWords,
                  "events_of_the_same_instant_come_in_reverse_order_of_recording"),
              Sabotage.of(
                  "takes equal events for one",
                  WrongLogs::takesEqualOnesForOne,
                  "equal_events_are_all_kept"),
              Sabotage.of(
                  "tells more than was asked for",
                  WrongLogs::tellsMoreThanAsked,
                  "no_more_events_are_returned_than_requested"),
              Sabotage.of(
                  "tells the oldest of all that there are",
                  WrongLogs::tellsTheLastOnes,
                  "no_more_events_are_returned_than_requested"),
              Sabotage.of(
                  "keeps too few",
                  WrongLogs::keepsTooFew,
                  "the_promised_number_of_events_is_kept_and_the_oldest_are_removed"),
              Sabotage.of(
                  "takes ids for one that differ in case",
                  WrongForgetting::ignoresCaseOfIds,
                  "accounts_with_ids_of_any_form_are_kept_apart"),
              Sabotage.of(
                  "tells everybody's events",
                  WrongForgetting::tellsEverybodys,
                  "an_account_without_recorded_events_has_none"),
              Sabotage.of(
                  "forgets everybody",
                  WrongForgetting::forgetsEverybody,
                  "all_events_of_an_account_are_removed_and_other_accounts_are_unchanged"),
              Sabotage.of(
                  "forgets nobody",
                  WrongForgetting::forgetsNobody,
                  "events_after_a_removal_are_found"),
              Sabotage.of(
                  "forgets for ever",
                  WrongForgetting::forgetsForEver,
                  "events_after_a_removal_are_found"),
              Sabotage.of(
                  "loses events that meet",
                  WrongLogs::losesThoseThatMeet,
                  "concurrent_events_are_all_recorded"),
              Sabotage.of(
                  "tells nothing in an outage",
                  WrongForgetting::tellsNothingInAnOutage,
                  "every_call_throws_when_the_store_is_unavailable"),
              Sabotage.of(
                  "records later what it said had failed",
                  WrongForgetting::recordsLaterWhatFailed,
                  "a_call_that_throws_has_changed_nothing")));

  private AuditLogSabotages() {}
}
