package hexmail.adapter.http.search;

import hexmail.adapter.http.text.ReaderDays;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/// The reader's days as a search writes them.
///
/// @param days the days in the reader's time zone
/// @param today the day there
public record SearchDays(ReaderDays days, LocalDate today) {
  private static final Pattern SECONDS = Pattern.compile("\\d{8,11}");

  SearchDays(ZoneId zone, LocalDate today) {
    this(new ReaderDays(zone), today);
  }

  /// The days of the zone of `clock`.
  public static SearchDays of(Clock clock) {
    return new SearchDays(clock.getZone(), LocalDate.now(clock));
  }

  /// When `day` begins.
  String start(LocalDate day) {
    return Long.toString(days.start(day));
  }

  /// The day that begins at `seconds`, if one does.
  Optional<LocalDate> startingAt(String seconds) {
    return SECONDS.matcher(seconds).matches()
        ? days.starting(Long.parseLong(seconds))
        : Optional.empty();
  }
}
