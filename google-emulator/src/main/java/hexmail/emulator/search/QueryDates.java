package hexmail.emulator.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates of queries. A day begins at midnight in California for every account (Gmail API guide,
/// "Searching for messages").
final class QueryDates {
  private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
  private static final Pattern SECONDS = Pattern.compile("\\d{5,12}");
  private static final Pattern AGE = Pattern.compile("(\\d{1,4})([dmy])");

  private final Instant now;

  QueryDates(Instant now) {
    this.now = now;
  }

  /// `2026/11/22`, `11/22/2026`, with `-` or `.` as well, or seconds since 1970.
  Optional<Instant> day(String value) {
    Matcher yearFirst = YEAR_FIRST.matcher(value);
    if (yearFirst.matches()) {
      return midnight(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
    }
    Matcher yearLast = YEAR_LAST.matcher(value);
    if (yearLast.matches()) {
      return midnight(yearLast.group(3), yearLast.group(1), yearLast.group(2));
    }
    return SECONDS.matcher(value).matches()
        ? Optional.of(Instant.ofEpochSecond(Long.parseLong(value)))
        : Optional.empty();
  }

  /// `2d`, `3m`, `1y` before now.
  Optional<Instant> ago(String value) {
    Matcher age = AGE.matcher(value);
    if (!age.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(age.group(1));
    ZonedDateTime here = now.atZone(CALIFORNIA);
    return Optional.of(
        switch (age.group(2)) {
          case "d" -> here.minusDays(number).toInstant();
          case "m" -> here.minusMonths(number).toInstant();
          default -> here.minusYears(number).toInstant();
        });
  }

  private static Optional<Instant> midnight(String year, String month, String day) {
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return Optional.of(date.atStartOfDay(CALIFORNIA).toInstant());
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }
}
