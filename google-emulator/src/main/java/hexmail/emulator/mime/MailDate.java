package hexmail.emulator.mime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Parses the dates of mail: RFC 5322 with its obsolete forms, and the asctime form of mbox `From `
/// lines. Mime4j's lenient parser reads `EST` as UTC and does not support asctime.
public final class MailDate {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Pattern RFC_5322 =
      Pattern.compile(
          "(?:[A-Za-z]{3,9}(?:\\.?,\\s*|\\.?\\s+))?(?<day>\\d{1,2})[\\s-]+(?<month>[A-Za-z]{3})[A-Za-z]*[\\s-]+"
              + "(?<year>\\d{2,4})\\s+(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))?"
              + "\\s*(?<half>(?i:[AP]M)\\b)?\\s*(?:(?:GMT|UTC)(?=[+-]))?"
              + "(?<zone>[+-]\\d{1,2}:?\\d{2}|[A-Za-z]{1,5})?.*");

  private static final Pattern ASCTIME =
      Pattern.compile(
          "[A-Za-z]{3},?\\s+(?<month>[A-Za-z]{3})\\s+(?<day>\\d{1,2})\\s+(?<hour>\\d{1,2}):(?<minute>\\d{2})"
              + "(?::(?<second>\\d{2}))?\\s+(?:(?<zone>[+-]\\d{4}|[A-Za-z]{1,5})\\s+)?(?<year>\\d{4})"
              + "(?:\\s+(?<after>[+-]\\d{4}))?.*");

  /// The hours of the zones in RFC 5322 section 4.3, and of names that mean one zone only; any
  /// other name is UTC, as that section says.
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7),
          Map.entry("WEST", 1),
          Map.entry("CET", 1),
          Map.entry("MET", 1),
          Map.entry("CEST", 2),
          Map.entry("MEST", 2),
          Map.entry("EET", 2),
          Map.entry("EEST", 3),
          Map.entry("MSK", 3),
          Map.entry("JST", 9),
          Map.entry("KST", 9),
          Map.entry("AEST", 10),
          Map.entry("AEDT", 11));

  private MailDate() {}

  /// The instant of the value of a `Date` header; UTC without a zone.
  public static Optional<Instant> parse(String value) {
    String text = value.strip();
    return read(RFC_5322.matcher(text), false).or(() -> asctime(text)).or(() -> iso(text));
  }

  private static Optional<Instant> iso(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException other) {
      return Optional.empty();
    }
  }

  /// The time of the last hand-over of a message, from the value of its first `Received` header
  /// (RFC 5321, section 4.4).
  public static Optional<Instant> ofReceived(String value) {
    int semicolon = value.lastIndexOf(';');
    return semicolon < 0 ? Optional.empty() : parse(value.substring(semicolon + 1));
  }

  /// The instant of an asctime text such as `Mon Jan 1 12:00:00 2024`, with an optional zone before
  /// or after the year.
  public static Optional<Instant> asctime(String value) {
    return read(ASCTIME.matcher(value.strip()), true);
  }

  private static Optional<Instant> read(Matcher date, boolean isAsctime) {
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
              hour(date, isAsctime ? null : date.group("half")),
              Integer.parseInt(date.group("minute")),
              second(date));
      String zone =
          isAsctime && date.group("after") != null ? date.group("after") : date.group("zone");
      return Optional.of(local.toInstant(offset(zone == null ? "" : zone)));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /// @param half `AM` or `PM`, which some senders write after a time of either form
  private static int hour(Matcher date, @Nullable String half) {
    int hour = Integer.parseInt(date.group("hour"));
    if (half == null || hour > 12) {
      return hour;
    }
    return hour % 12 + (half.equalsIgnoreCase("PM") ? 12 : 0);
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
      String digits = zone.substring(1).replace(":", "");
      int hours = digits.length() - 2;
      int minutes =
          Integer.parseInt(digits.substring(0, hours)) * 60
              + Integer.parseInt(digits.substring(hours));
      return ZoneOffset.ofTotalSeconds((zone.startsWith("-") ? -minutes : minutes) * 60);
    }
    return ZoneOffset.ofHours(ZONES.getOrDefault(zone.toUpperCase(Locale.ROOT), 0));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
