package hexmail.adapter.http.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderDaysTest {
  @ParameterizedTest
  @CsvSource({
    "UTC, 2026-05-04, 2026-05-04T00:00:00Z, 2026-05-05T00:00:00Z",
    "Europe/Istanbul, 2026-01-01, 2025-12-31T21:00:00Z, 2026-01-01T21:00:00Z",
    // The clocks are set forward, then back: days of 23 and 25 hours.
    "Europe/Berlin, 2026-03-29, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
    "Europe/Berlin, 2026-10-25, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z",
    // The clocks are set forward at midnight: the day begins at 01:00.
    "Asia/Beirut, 2026-03-29, 2026-03-28T22:00:00Z, 2026-03-29T21:00:00Z",
    // As far east and west as it goes.
    "Pacific/Kiritimati, 2026-05-04, 2026-05-03T10:00:00Z, 2026-05-04T10:00:00Z",
    "Pacific/Pago_Pago, 2026-05-04, 2026-05-04T11:00:00Z, 2026-05-05T11:00:00Z",
    "Asia/Kathmandu, 2026-05-04, 2026-05-03T18:15:00Z, 2026-05-04T18:15:00Z",
  })
  void a_day_begins_and_ends_where_the_reader_is(
      ZoneId zone, LocalDate day, Instant start, Instant end) {
    ReaderDays days = new ReaderDays(zone);

    assertThat(Instant.ofEpochSecond(days.start(day))).isEqualTo(start);
    assertThat(Instant.ofEpochSecond(days.end(day))).isEqualTo(end);
    assertThat(days.day(days.start(day))).isEqualTo(day);
    assertThat(days.day(days.start(day) - 1)).isEqualTo(day.minusDays(1));
    assertThat(days.day(days.end(day) - 1)).isEqualTo(day);
    assertThat(days.starting(days.start(day))).contains(day);
    assertThat(days.starting(days.start(day) + 1)).isEmpty();
  }

  @Test
  void the_search_of_the_guide_for_a_day_has_these_seconds() {
    assertThat(new ReaderDays(ZoneId.of("America/Los_Angeles")).start(LocalDate.of(2014, 1, 1)))
        .isEqualTo(1_388_563_200L);
  }

  @Test
  void the_field_of_a_form_is_a_day() {
    assertThat(ReaderDays.parse("2026-02-28")).contains(LocalDate.of(2026, 2, 28));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-02-30",
        "2026-2-28",
        "28/02/2026",
        "2026-02-28T00:00",
        " 2026-02-28",
        "+2026-02-28",
        "12026-02-28",
        "1970-12-31",
        "0000-01-01",
        "today"
      })
  void anything_else_is_none(String field) {
    assertThat(ReaderDays.parse(field)).isEmpty();
  }
}
