package hexmail.testkit.contract.audit;

import static hexmail.testkit.contract.audit.AuditTestData.all;
import static hexmail.testkit.contract.audit.AuditTestData.atNoon;
import static hexmail.testkit.contract.audit.AuditTestData.event;
import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.GRACE;
import static hexmail.testkit.contract.fixture.TestData.LONG_TEXT;
import static hexmail.testkit.contract.fixture.TestData.NOON;
import static hexmail.testkit.contract.fixture.TestData.ODD_IDS;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.account.AccountId;
import hexmail.domain.audit.AuditEvent;
import hexmail.domain.audit.AuditEvent.Kind;
import hexmail.domain.port.AuditLog;
import hexmail.testkit.contract.fixture.Race;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Events are stored and listed by account.
public interface AuditTrailContract extends AuditLogFactory {
  @Test
  default void an_account_without_recorded_events_has_none() {
    AuditLog log = empty();
    log.record(event(GRACE.id(), 0));

    assertThat(all(log, ADA.id())).isEmpty();
  }

  @Test
  default void events_of_every_kind_are_found_exactly_as_they_were_recorded() {
    AuditLog log = empty();
    List<Kind> kinds = List.of(Kind.values());
    List<AuditEvent> events =
        IntStream.range(0, kinds.size())
            .mapToObj(number ->
                new AuditEvent(ADA.id(), NOON.minusMillis(number), kinds.get(number), LONG_TEXT))
            .toList();

    events.forEach(log::record);

    assertThat(all(log, ADA.id())).isEqualTo(events);
  }

  @Test
  default void the_latest_event_comes_first() {
    AuditLog log = empty();
    Stream.of(2, 1, 3).forEach(second -> log.record(event(ADA.id(), second)));

    assertThat(all(log, ADA.id()))
        .containsExactly(event(ADA.id(), 3), event(ADA.id(), 2), event(ADA.id(), 1));
  }

  @Test
  default void events_of_the_same_instant_come_in_reverse_order_of_recording() {
    AuditLog log = empty();
    Stream.of("first", "third", "second").forEach(detail -> log.record(atNoon(ADA.id(), detail)));

    assertThat(all(log, ADA.id()))
        .extracting(AuditEvent::detail)
        .containsExactly("second", "third", "first");
  }

  @Test
  default void equal_events_are_all_kept() {
    AuditLog log = empty();
    AuditEvent event = event(ADA.id(), 1);

    log.record(event);
    log.record(event);

    assertThat(all(log, ADA.id())).containsExactly(event, event);
  }

  @Test
  default void no_more_events_are_returned_than_requested() {
    AuditLog log = empty();
    Stream.of(2, 1, 3).forEach(second -> log.record(event(ADA.id(), second)));

    assertThat(log.of(ADA.id(), 2)).containsExactly(event(ADA.id(), 3), event(ADA.id(), 2));
  }

  @Test
  default void the_promised_number_of_events_is_kept_and_the_oldest_are_removed() {
    AuditLog log = empty();
    List<AuditEvent> events =
        IntStream.range(0, AuditLog.KEPT + 3).mapToObj(second -> event(ADA.id(), second)).toList();
    log.record(event(GRACE.id(), 0));

    events.forEach(log::record);

    assertThat(all(log, ADA.id())).isEqualTo(events.reversed().subList(0, AuditLog.KEPT));
    assertThat(all(log, GRACE.id())).containsExactly(event(GRACE.id(), 0));
  }

  @Test
  default void accounts_with_ids_of_any_form_are_kept_apart() {
    AuditLog log = empty();
    ODD_IDS.forEach(id -> log.record(event(id, 0)));

    assertThat(ODD_IDS).allSatisfy(id -> assertThat(all(log, id)).containsExactly(event(id, 0)));
  }

  @Test
  default void concurrent_events_are_all_recorded() {
    AuditLog log = empty();

    List<AuditEvent> events =
        Race.of(runner -> {
          AuditEvent event = event(ADA.id(), runner);
          log.record(event);
          return event;
        });

    assertThat(all(log, ADA.id())).isEqualTo(events.reversed());
  }

  @Test
  default void all_events_of_an_account_are_removed_and_other_accounts_are_unchanged() {
    AuditLog log = empty();
    ODD_IDS.forEach(id -> log.record(event(id, 0)));
    AccountId first = ODD_IDS.getFirst();

    ODD_IDS.stream().skip(1).forEach(log::forget);

    assertThat(ODD_IDS.stream().skip(1)).allSatisfy(id -> assertThat(all(log, id)).isEmpty());
    assertThat(all(log, first)).containsExactly(event(first, 0));
  }

  @Test
  default void events_after_a_removal_are_found() {
    AuditLog log = empty();
    log.record(event(ADA.id(), 1));
    log.record(event(ADA.id(), 2));
    log.forget(ADA.id());

    log.record(event(ADA.id(), 0));

    assertThat(all(log, ADA.id())).containsExactly(event(ADA.id(), 0));
  }
}
