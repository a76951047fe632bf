package hexmail.emulator.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "Mon, 05 Jan 2026 10:00:00 +0000 ~ 2026-01-05T10:00:00Z",
        "Mon, 5 Jan 2026 10:00:00 +0900 (JST) ~ 2026-01-05T01:00:00Z",
        "5 Jan 2026 10:00 -0330 ~ 2026-01-05T13:30:00Z",
        "Mon, 05 Jan 2026 10:00:00 EST ~ 2026-01-05T15:00:00Z",
        "Mon, 05 Jan 2026 10:00:00 GMT ~ 2026-01-05T10:00:00Z",
        "Mon, 05 Jan 2026 10:00:00 ~ 2026-01-05T10:00:00Z",
        "Mon, 05 Jan 2026 10:00:60 Z ~ 2026-01-05T10:00:59Z",
        "5 Jan 99 10:00 UT ~ 1999-01-05T10:00:00Z",
        "5 Jan 26 10:00 PDT ~ 2026-01-05T17:00:00Z",
        "Monday, 05-Jan-26 10:00:00 UTC ~ 2026-01-05T10:00:00Z",
        "Mon,5 Jan 2026 10:00:00 -0000 ~ 2026-01-05T10:00:00Z",
        "2026-01-05T10:00:00Z ~ 2026-01-05T10:00:00Z",
        "2026-01-05T10:00:00+01:00 ~ 2026-01-05T09:00:00Z",
        "Mon, 05 Jan 2026 10:00:00 GMT+01:00 ~ 2026-01-05T09:00:00Z",
        "Mon, 05 Jan 2026 10:00:00 UTC-0130 ~ 2026-01-05T11:30:00Z",
        "Mon, 05 Jan 2026 10:00:00 +01:00 ~ 2026-01-05T09:00:00Z",
        "Mon, 05 Jan 2026 10:00:00 CEST ~ 2026-01-05T08:00:00Z",
        "Mon, 5 Jan 2026 10:00:00 PM +0000 ~ 2026-01-05T22:00:00Z",
        "Mon, 5 Jan 2026 12:30:00 am +0000 ~ 2026-01-05T00:30:00Z",
        "Mon, 5 Jan 2026 22:00 PM PST ~ 2026-01-06T06:00:00Z",
        "Mon Jan  5 10:00:00 2026 ~ 2026-01-05T10:00:00Z",
        "Mon Jan 05 10:00:00 +0100 2026 ~ 2026-01-05T09:00:00Z",
        "Mon Jan 5 10:00:00 PST 2026 ~ 2026-01-05T18:00:00Z",
        "Mon Jan  5 10:00:00 2026 +0200 ~ 2026-01-05T08:00:00Z"
      })
  void dates_are_read(String text, Instant instant) {
    assertThat(MailDate.parse(text)).isEqualTo(Optional.of(instant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "Mon, 32 Jan 2026 10:00:00 +0000",
        "5 Foo 2026 10:00",
        "5 Jan 2026 10:00:00 +9999"
      })
  void what_is_no_date_is_none(String text) {
    assertThat(MailDate.parse(text)).isEmpty();
  }
}
