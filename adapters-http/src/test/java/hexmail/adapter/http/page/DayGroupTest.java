package hexmail.adapter.http.page;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.page.MailPage.Line;
import hexmail.adapter.http.text.Catalogue;
import hexmail.adapter.http.text.DisplayTime;
import hexmail.adapter.http.text.Text;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DayGroupTest {
  private static final Catalogue ENGLISH = Catalogue.load(Locale.UK);

  // A Thursday.
  private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

  private static Line row(String at, ZoneId zone) {
    return new Line.Row(
        at,
        "/",
        false,
        false,
        1,
        Text.literal("Grace"),
        Text.literal("Subject"),
        "",
        false,
        DisplayTime.of(Instant.parse(at), Clock.fixed(NOW, zone)),
        "grace@example.com",
        MailPage.Line.Marks.NONE);
  }

  /// The lines of a list, each by its time, or by its name if it has none.
  private static List<Line> lines(String zone, String... times) {
    return Stream.of(times)
        .map(at -> at.contains("T") ? row(at, ZoneId.of(zone)) : new Line.Blank(at))
        .toList();
  }

  private static List<String> shown(DayOfWeek firstDayOfWeek, List<Line> lines) {
    return DayGroup.of(lines, firstDayOfWeek).stream()
        .map(group -> {
          Text heading = group.heading();
          String anchors = String.join(" ", group.lines().stream().map(Line::anchor).toList());
          return (heading == null ? "-" : ENGLISH.text(heading)) + ": " + anchors;
        })
        .toList();
  }

  private static List<String> headings(DayOfWeek firstDayOfWeek, String zone, String... times) {
    return shown(firstDayOfWeek, lines(zone, times)).stream()
        .map(group -> group.substring(0, group.indexOf(':')))
        .toList();
  }

  @Test
  void days_become_weeks_and_months_the_older_they_are() {
    assertThat(
            shown(
                MONDAY,
                lines(
                    "UTC",
                    "2026-11-26T11:00:00Z",
                    "2026-11-26T00:00:00Z",
                    "2026-11-25T23:59:59Z",
                    "2026-11-24T10:00:00Z",
                    "2026-11-23T00:00:00Z",
                    "2026-11-22T23:59:59Z",
                    "2026-11-01T00:00:00Z",
                    "2026-10-31T10:00:00Z",
                    "2026-01-01T00:00:00Z",
                    "2025-12-31T23:59:59Z",
                    "2025-11-26T12:00:00Z")))
        .containsExactly(
            "Today: 2026-11-26T11:00:00Z 2026-11-26T00:00:00Z",
            "Yesterday: 2026-11-25T23:59:59Z",
            "This week: 2026-11-24T10:00:00Z 2026-11-23T00:00:00Z",
            "November: 2026-11-22T23:59:59Z 2026-11-01T00:00:00Z",
            "October: 2026-10-31T10:00:00Z",
            "January: 2026-01-01T00:00:00Z",
            "December 2025: 2025-12-31T23:59:59Z",
            "November 2025: 2025-11-26T12:00:00Z");
  }

  @Test
  void a_week_begins_where_the_reader_begins_it() {
    String[] days = {"2026-11-23T10:00:00Z", "2026-11-22T10:00:00Z", "2026-11-21T10:00:00Z"};

    assertThat(headings(MONDAY, "UTC", days)).containsExactly("This week", "November");
    assertThat(shown(SUNDAY, lines("UTC", days)))
        .containsExactly(
            "This week: 2026-11-23T10:00:00Z 2026-11-22T10:00:00Z",
            "November: 2026-11-21T10:00:00Z");
    assertThat(headings(SATURDAY, "UTC", days)).containsExactly("This week");
  }

  @Test
  void a_week_that_has_just_begun_has_no_other_days() {
    // Today is its first day, or its second.
    assertThat(headings(DayOfWeek.THURSDAY, "UTC", "2026-11-26T10:00:00Z", "2026-11-24T10:00:00Z"))
        .containsExactly("Today", "November");
    assertThat(headings(DayOfWeek.WEDNESDAY, "UTC", "2026-11-25T10:00:00Z", "2026-11-24T10:00:00Z"))
        .containsExactly("Yesterday", "November");
  }

  @Test
  void the_days_are_those_of_the_readers_zone() {
    String[] times = {"2026-11-26T11:30:00Z", "2026-11-26T09:30:00Z", "2026-11-25T10:30:00Z"};

    assertThat(headings(MONDAY, "UTC", times)).containsExactly("Today", "Yesterday");
    // There it is the next day since two hours.
    assertThat(shown(MONDAY, lines("Pacific/Kiritimati", times)))
        .containsExactly(
            "Today: 2026-11-26T11:30:00Z", "Yesterday: 2026-11-26T09:30:00Z 2026-11-25T10:30:00Z");
    assertThat(headings(MONDAY, "Pacific/Pago_Pago", times))
        .containsExactly("Today", "Yesterday", "This week");
  }

  @Test
  void a_line_without_a_date_belongs_to_the_one_before_it() {
    assertThat(
            shown(
                MONDAY,
                lines(
                    "UTC",
                    "first",
                    "2026-11-26T11:00:00Z",
                    "second",
                    "2026-11-25T11:00:00Z",
                    "third")))
        .containsExactly(
            "Today: first 2026-11-26T11:00:00Z second", "Yesterday: 2026-11-25T11:00:00Z third");
    assertThat(shown(MONDAY, lines("UTC", "first", "second"))).containsExactly("-: first second");
    assertThat(shown(MONDAY, List.of())).containsExactly("-: ");
  }

  @Test
  void no_group_comes_twice_and_the_order_stays() {
    assertThat(
            shown(
                MONDAY,
                lines(
                    "UTC",
                    "2026-11-26T11:00:00Z",
                    "2026-11-25T23:59:58Z",
                    "between",
                    "2026-11-26T00:00:01Z",
                    "2026-11-25T23:00:00Z",
                    "2026-11-26T00:00:03Z",
                    "2026-11-25T22:00:00Z")))
        .containsExactly(
            "Today: 2026-11-26T11:00:00Z 2026-11-25T23:59:58Z between 2026-11-26T00:00:01Z"
                + " 2026-11-25T23:00:00Z 2026-11-26T00:00:03Z",
            "Yesterday: 2026-11-25T22:00:00Z");
  }

  @Test
  void newer_lines_among_older_ones_open_no_group_again() {
    assertThat(
            shown(
                MONDAY,
                lines(
                    "UTC",
                    "2026-11-26T11:00:00Z",
                    "2026-11-25T23:00:00Z",
                    "2026-11-25T22:00:00Z",
                    "2026-11-26T10:00:00Z",
                    "2026-11-26T09:00:00Z",
                    "2026-11-25T21:00:00Z")))
        .containsExactly(
            "Today: 2026-11-26T11:00:00Z",
            "Yesterday: 2026-11-25T23:00:00Z 2026-11-25T22:00:00Z 2026-11-26T10:00:00Z"
                + " 2026-11-26T09:00:00Z 2026-11-25T21:00:00Z");
  }

  @Test
  void an_old_line_at_the_top_does_not_swallow_the_new_ones() {
    assertThat(shown(MONDAY, lines("UTC", "2019-03-01T10:00:00Z", "2026-11-26T11:00:00Z")))
        .containsExactly("Today: 2019-03-01T10:00:00Z 2026-11-26T11:00:00Z");
  }

  @Test
  void a_time_that_is_still_to_come_is_today() {
    assertThat(headings(MONDAY, "UTC", "2026-11-27T00:00:30Z", "2026-11-26T11:00:00Z"))
        .containsExactly("Today");
  }
}
