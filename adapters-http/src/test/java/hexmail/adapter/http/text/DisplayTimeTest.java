package hexmail.adapter.http.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayTimeTest {
  private static final Catalogue ENGLISH = Catalogue.load(Locale.UK);
  private static final Instant NOW = Instant.parse("2026-03-03T14:30:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-03-03T14:05:59Z, 14:05",
    "2026-03-03T00:00:00Z, 00:00",
    "2026-03-03T23:59:59Z, 23:59",
    "2026-03-02T23:59:59Z, 2 Mar",
    "2026-01-01T00:00:00Z, 1 Jan",
    "2026-12-31T00:00:00Z, 31 Dec",
    "2025-12-31T23:59:59Z, 31/12/2025",
    "2027-01-01T00:00:00Z, 01/01/2027",
    "1970-01-01T00:00:00Z, 01/01/1970"
  })
  void the_farther_away_the_shorter(Instant at, String text) {
    assertThat(ENGLISH.brief(DisplayTime.of(at, Clock.fixed(NOW, ZoneOffset.UTC)))).isEqualTo(text);
  }

  @Test
  void the_whole_date_names_its_time_zone() {
    DisplayTime time = DisplayTime.of(NOW, Clock.fixed(NOW, ZoneOffset.UTC));

    assertThat(time.machineReadable()).isEqualTo("2026-03-03T14:30:00Z");
    assertThat(ENGLISH.full(time)).isEqualTo("Tuesday, 3 March 2026, 14:30 UTC");
  }

  @Test
  void the_clock_gives_the_time_zone() {
    Clock istanbul = Clock.fixed(NOW, ZoneId.of("Europe/Istanbul"));

    assertThat(ENGLISH.brief(DisplayTime.of(Instant.parse("2026-03-02T21:30:00Z"), istanbul)))
        .isEqualTo("00:30");
  }
}
