package hexmail.adapter.http.text;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/// A point in time as a page shows it.
///
/// @param at in the time zone of the reader
/// @param today the date there when the page was made
public record DisplayTime(ZonedDateTime at, LocalDate today) {
  /// Every full date names its time zone: the reader's may be unknown.
  ///
  /// @param clock in the time zone of the reader
  public static DisplayTime of(Instant at, Clock clock) {
    return new DisplayTime(at.atZone(zone(clock)), LocalDate.now(clock));
  }

  /// The point in time for machines (ISO 8601, UTC).
  public String machineReadable() {
    return at.toInstant().toString();
  }

  /// The time zone of `clock`, with a name: an offset of zero would print as "Z".
  public static ZoneId zone(Clock clock) {
    return clock.getZone().equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : clock.getZone();
  }
}
