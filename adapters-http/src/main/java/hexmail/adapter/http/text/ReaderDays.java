package hexmail.adapter.http.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/// The days of a reader as seconds since 1970, for searches such as `after:1767222000`. Gmail
/// begins a day that is written as a date at midnight in California, and takes seconds as they are
/// (Gmail API guide, "Searching for messages").
///
/// @param zone the reader's time zone
public record ReaderDays(ZoneId zone) {
  private static final Pattern FIELD = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  // The local Google and Gmail read seconds from 5 digits on.
  private static final LocalDate FIRST = LocalDate.of(1971, 1, 1);

  /// The day that a form sends, such as `2026-05-04`; empty for anything else, and for days before
  /// 1971, when there was no mail.
  public static Optional<LocalDate> parse(String field) {
    try {
      return Optional.of(field)
          .filter(text -> FIELD.matcher(text).matches())
          .map(LocalDate::parse)
          .filter(day -> !day.isBefore(FIRST));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /// The first second of `day`: midnight, or where the clocks are set forward then, the time after
  /// that.
  public long start(LocalDate day) {
    return day.atStartOfDay(zone).toEpochSecond();
  }

  /// The first second after `day`.
  public long end(LocalDate day) {
    return start(day.plusDays(1));
  }

  /// The day with the second `second` in it.
  public LocalDate day(long second) {
    return LocalDate.ofInstant(Instant.ofEpochSecond(second), zone);
  }

  /// The day that begins with the second `second`; empty if none does.
  public Optional<LocalDate> starting(long second) {
    return Optional.of(day(second)).filter(day -> start(day) == second);
  }
}
