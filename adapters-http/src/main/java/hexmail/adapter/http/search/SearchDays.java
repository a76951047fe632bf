package hexmail.adapter.http.search;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/// The reader's days in a search. Gmail's own days begin at midnight in California; seconds since
/// 1970 are exact (Gmail guide, "Searching for messages").
///
/// @param zone the reader's time zone
/// @param today the day there
public record SearchDays(ZoneId zone, LocalDate today) {
  private static final Pattern SECONDS = Pattern.compile("\\d{8,11}");

  /// The days of the zone of `clock`.
  public static SearchDays of(Clock clock) {
    return new SearchDays(clock.getZone(), LocalDate.now(clock));
  }

  /// When `day` begins, as a search names it.
  String start(LocalDate day) {
    return Long.toString(day.atStartOfDay(zone).toEpochSecond());
  }

  /// The day that begins at `seconds`, if one does.
  Optional<LocalDate> startingAt(String seconds) {
    if (!SECONDS.matcher(seconds).matches()) {
      return Optional.empty();
    }
    LocalDate day = Instant.ofEpochSecond(Long.parseLong(seconds)).atZone(zone).toLocalDate();
    return Optional.of(day).filter(one -> start(one).equals(seconds));
  }

  /// The day that a form names as `2026-01-31`; empty if it names none.
  static Optional<LocalDate> parse(String text) {
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(day -> day.getYear() >= 1970 && day.getYear() <= 9999);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
