package hexmail.emulator.mime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Parses the dates of mail: RFC 5322 with its obsolete forms, and the asctime form of mbox `From `
/// lines. Mime4j's lenient parser reads `EST` as UTC and does not support asctime.
public final class MailDate {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Pattern RFC_5322 =
      Pattern.compile(
          "(?:[A-Za-z]{3,9}\\.?,?\\s+)?(?<day>\\d{1,2})[\\s-]+(?<month>[A-Za-z]{3})[A-Za-z]*[\\s-]+"
              + "(?<year>\\d{2,4})\\s+(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))?"
              + "\\s*(?<zone>[+-]\\d{4}|[A-Za-z]{1,5})?.*");

  private static final Pattern ASCTIME =
      Pattern.compile(
          "[A-Za-z]{3},?\\s+(?<month>[A-Za-z]{3})\\s+(?<day>\\d{1,2})\\s+(?<hour>\\d{1,2}):(?<minute>\\d{2})"
              + "(?::(?<second>\\d{2}))?\\s+(?:(?<zone>[+-]\\d{4}|[A-Za-z]{1,5})\\s+)?(?<year>\\d{4})"
              + "(?:\\s+(?<after>[+-]\\d{4}))?.*");

  /// The hours of the zones in RFC 5322 section 4.3; any other name is UTC, as that section says.
  private static final Map<String, Integer> ZONES =
      Map.of(
          "EST", -5, "EDT", -4, "CST", -6, "CDT", -5, "MST", -7, "MDT", -6, "PST", -8, "PDT", -7);

  private MailDate() {}

  /// The instant of the value of a `Date` header; UTC without a zone.
  public static Optional<Instant> parse(String value) {
    String text = value.strip();
    return read(RFC_5322.matcher(text), false).or(() -> asctime(text));
  }

  /// The instant of an asctime text such as `Mon Jan 1 12:00:00 2024`, with an optional zone before
  /// or after the year.
  public static Optional<Instant> asctime(String value) {
    return read(ASCTIME.matcher(value.strip()), true);
  }

  private static Optional<Instant> read(Matcher date, boolean zoneMayFollow) {
    int month = date.matches() ? MONTHS.indexOf(lower(date.group("month"))) + 1 : 0;
    if (month == 0) {
      return Optional.empty();
    }
    try {
      LocalDateTime local =
          LocalDateTime.of(
              year(date.group("year")),
              month,
              Integer.parseInt(date.group("day")),
              Integer.parseInt(date.group("hour")),
              Integer.parseInt(date.group("minute")),
              second(date));
      String zone =
          zoneMayFollow && date.group("after") != null ? date.group("after") : date.group("zone");
      return Optional.of(local.toInstant(offset(zone == null ? "" : zone)));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static int second(Matcher date) {
    String second = date.group("second");
    return second == null ? 0 : Math.min(Integer.parseInt(second), 59); // 60 is a leap second
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    if (digits.length() == 4) {
      return year;
    }
    return digits.length() == 2 && year < 50 ? 2000 + year : 1900 + year; // RFC 5322 section 4.3
  }

  private static ZoneOffset offset(String zone) {
    if (zone.startsWith("+") || zone.startsWith("-")) {
      int minutes =
          Integer.parseInt(zone.substring(1, 3)) * 60 + Integer.parseInt(zone.substring(3));
      return ZoneOffset.ofTotalSeconds((zone.startsWith("-") ? -minutes : minutes) * 60);
    }
    return ZoneOffset.ofHours(ZONES.getOrDefault(zone.toUpperCase(Locale.ROOT), 0));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
