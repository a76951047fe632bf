package hexmail.adapter.http.calendar;

import com.ibm.icu.util.TimeZone;
import hexmail.adapter.http.calendar.CalendarEvent.Property;
import hexmail.adapter.http.text.DisplayTime;
import hexmail.adapter.http.text.Text;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// When an event takes place (RFC 5545, section 3.3). A time zone is known by its name alone, in
/// the IANA database or as Windows calls it; the rules that a sender adds are not used.
final class EventTime {
  private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
  private static final Pattern WEEKS = Pattern.compile("P(\\d{1,4})W");
  private static final String START = "DTSTART";
  private static final int MAX_YEARS = 10;

  private final Clock clock;

  /// @param clock gives the reader's time zone
  EventTime(Clock clock) {
    this.clock = clock;
  }

  /// When `event` takes place; null if that cannot be read.
  @Nullable Text of(CalendarEvent event) {
    try {
      Property start = event.first(START).orElse(null);
      return start == null ? null : when(event, start);
    } catch (DateTimeException | ArithmeticException unreadable) {
      return null;
    }
  }

  private Text when(CalendarEvent event, Property start) {
    String written = start.value().strip();
    if (written.length() == "20260504".length()) {
      return days(event, LocalDate.parse(written, DATE));
    }
    Optional<ZoneId> zone = zone(start, written);
    LocalDateTime from = local(written);
    Optional<ZonedDateTime> end = end(event, from.atZone(zone.orElse(readersZone())));
    if (zone.isEmpty()) {
      // A time without a zone is the same on every clock (RFC 5545, section 3.3.5).
      String name = CalendarText.line(start.parameter("TZID"));
      return name.isEmpty()
          ? Text.of("invitation.when.local", "day", day(from), "time", time(from))
          : Text.of(
              "invitation.when.unknown-zone",
              "day",
              day(from),
              "time",
              time(from),
              "zone",
              Text.literal(name));
    }
    return timed(from.atZone(zone.get()), end);
  }

  private Text timed(ZonedDateTime start, Optional<ZonedDateTime> end) {
    ZonedDateTime from = start.withZoneSameInstant(readersZone());
    if (end.isEmpty() || !isPlausible(start, end.get())) {
      return Text.of("invitation.when.start", "from", new Text.ZonedTime(from));
    }
    ZonedDateTime to = end.get().withZoneSameInstant(readersZone());
    return from.toLocalDate().equals(to.toLocalDate())
        ? Text.of(
            "invitation.when.day",
            "day",
            new Text.Day(from.toLocalDate()),
            "from",
            new Text.TimeOfDay(from.toLocalTime()),
            "to",
            new Text.TimeOfDay(to.toLocalTime()),
            "zone",
            new Text.ZoneName(to))
        : Text.of(
            "invitation.when.range",
            "from",
            new Text.ZonedTime(from),
            "to",
            new Text.ZonedTime(to));
  }

  private static boolean isPlausible(ZonedDateTime start, ZonedDateTime end) {
    return end.isAfter(start) && end.isBefore(start.plusYears(MAX_YEARS));
  }

  /// The end of whole days is the day after the last.
  private static Text days(CalendarEvent event, LocalDate first) {
    LocalDate end =
        event
            .first("DTEND")
            .map(property -> property.value().strip())
            .filter(value -> value.length() == "20260504".length())
            .map(value -> LocalDate.parse(value, DATE).minusDays(1))
            .or(() ->
                duration(event).map(length -> first.plusDays(Math.max(0, length.toDays() - 1))))
            .orElse(first);
    return end.isAfter(first)
        ? Text.of("invitation.when.days", "from", new Text.Day(first), "to", new Text.Day(end))
        : Text.of("invitation.when.whole-day", "day", new Text.Day(first));
  }

  private Optional<ZonedDateTime> end(CalendarEvent event, ZonedDateTime start) {
    Optional<Property> end = event.first("DTEND").filter(p -> p.value().contains("T"));
    return end.isPresent()
        ? end.map(property -> {
          String written = property.value().strip();
          return local(written).atZone(zone(property, written).orElse(start.getZone()));
        })
        : duration(event).map(start::plus);
  }

  private static Optional<Duration> duration(CalendarEvent event) {
    return event
        .first("DURATION")
        .map(property -> {
          String written = property.value().strip();
          Matcher weeks = WEEKS.matcher(written);
          return weeks.matches()
              ? Duration.ofDays(7L * Integer.parseInt(weeks.group(1)))
              : Duration.parse(written);
        });
  }

  private static LocalDateTime local(String written) {
    return LocalDateTime.parse(written.endsWith("Z") ? written.replace("Z", "") : written, TIME);
  }

  private static Optional<ZoneId> zone(Property property, String written) {
    return written.endsWith("Z") ? Optional.of(ZoneOffset.UTC) : zone(property.parameter("TZID"));
  }

  /// Some programs write the name of the zone behind a path of their own:
  /// `/example.org/2026/Europe/Berlin`.
  private static Optional<ZoneId> zone(String name) {
    String windows = TimeZone.getIDForWindowsID(name, "001");
    if (windows != null) {
      return Optional.of(ZoneId.of(windows));
    }
    for (int at = 0; at >= 0; at = next(name, at)) {
      String rest = name.substring(at);
      if (ZoneId.getAvailableZoneIds().contains(rest)) {
        return Optional.of(ZoneId.of(rest));
      }
    }
    return Optional.empty();
  }

  private static int next(String name, int at) {
    int slash = name.indexOf('/', at);
    return slash < 0 ? -1 : slash + 1;
  }

  private ZoneId readersZone() {
    return DisplayTime.zone(clock);
  }

  private static Text day(LocalDateTime time) {
    return new Text.Day(time.toLocalDate());
  }

  private static Text time(LocalDateTime time) {
    return new Text.TimeOfDay(time.toLocalTime());
  }
}
