package hexmail.testkit.sabotage.audit;

import hexmail.domain.port.AuditLog;
import hexmail.testkit.contract.AuditLogContract;
import hexmail.testkit.sabotage.Sabotage;
import hexmail.testkit.sabotage.SabotagedContract;
import java.util.List;

/// Wrong audit logs, each with a clause that catches it.
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
                  "stores one kind for all events",
                  WrongLogs::takesAllForOneKind,
                  "accounts_with_ids_of_any_form_are_kept_apart"),
              Sabotage.of(
                  "lists the oldest event first",
                  WrongLogs::listsTheOldestFirst,
                  "events_of_the_same_instant_come_in_reverse_order_of_recording"),
              Sabotage.of(
                  "lists events in the order of recording",
                  WrongLogs::listsAsRecorded,
                  "the_latest_event_comes_first"),
              Sabotage.of(
                  "sorts events of one instant by their detail",
                  WrongLogs::sortsByDetail,
                  "events_of_the_same_instant_come_in_reverse_order_of_recording"),
              Sabotage.of(
                  "stores equal events once",
                  WrongLogs::takesEqualOnesForOne,
                  "equal_events_are_all_kept"),
              Sabotage.of(
                  "returns more events than requested",
                  WrongLogs::returnsMoreThanRequested,
                  "no_more_events_are_returned_than_requested"),
              Sabotage.of(
                  "returns the oldest events",
                  WrongLogs::returnsTheOldest,
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
                  "lists the events of all accounts",
                  WrongForgetting::listsAllAccounts,
                  "an_account_without_recorded_events_has_none"),
              Sabotage.of(
                  "removes the events of all accounts",
                  WrongForgetting::removesAllAccounts,
                  "all_events_of_an_account_are_removed_and_other_accounts_are_unchanged"),
              Sabotage.of(
                  "removes no events",
                  WrongForgetting::removesNothing,
                  "events_after_a_removal_are_found"),
              Sabotage.of(
                  "drops events after a removal",
                  WrongForgetting::forgetsForEver,
                  "events_after_a_removal_are_found"),
              Sabotage.of(
                  "loses concurrent events",
                  WrongLogs::losesThoseThatMeet,
                  "concurrent_events_are_all_recorded"),
              Sabotage.of(
                  "returns no events in an outage",
                  WrongForgetting::returnsNothingInAnOutage,
                  "every_call_throws_when_the_store_is_unavailable"),
              Sabotage.of(
                  "records later what it said had failed",
                  WrongForgetting::recordsLaterWhatFailed,
                  "a_call_that_throws_has_changed_nothing")));

  private AuditLogSabotages() {}
}
