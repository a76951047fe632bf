package hexmail.adapter.http.page;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// A point in time in the three forms that a page needs.
///
/// @param datetime for machines (ISO 8601, UTC)
/// @param text as short as can be: today 14:05, this year 3 Mar, else 03/03/2024
/// @param title in full, with the time zone
public record DisplayTime(String datetime, String text, String title) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK);
  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm zzz", Locale.UK);

  /// What `at` is called now. The clock tells the time zone too: without a script no server knows
  /// the reader's, so every full date names the one that is meant.
  public static DisplayTime of(Instant at, Clock clock) {
    ZonedDateTime moment = at.atZone(named(clock.getZone()));
    LocalDate today = LocalDate.now(clock);
    return new DisplayTime(
        at.toString(), format(moment, today).format(moment), FULL.format(moment));
  }

  private static DateTimeFormatter format(ZonedDateTime moment, LocalDate today) {
    if (moment.toLocalDate().equals(today)) {
      return TIME;
    }
    return moment.getYear() == today.getYear() ? DAY : DATE;
  }

  // An offset of zero would print as "Z".
  private static ZoneId named(ZoneId zone) {
    return zone.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone;
  }
}
