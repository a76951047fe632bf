package hexmail.adapter.http.page;

import hexmail.adapter.http.text.Catalogue;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.Objects;

/// Who reads a page, as far as pages differ by it.
///
/// @param catalogue the words, in the language of the reader
public record Reader(Catalogue catalogue, Calendar calendar, Look look) {
  public Reader {
    Objects.requireNonNull(catalogue);
    Objects.requireNonNull(calendar);
    Objects.requireNonNull(look);
  }

  /// A reader of whom nothing but the language is known.
  public Reader(Catalogue catalogue) {
    this(
        catalogue,
        new Calendar(
            ZoneId.of("UTC"), false, WeekFields.of(catalogue.locale()).getFirstDayOfWeek()),
        Look.USUAL);
  }

  /// The reader's days and weeks.
  ///
  /// @param zone the time zone in which dates are shown
  /// @param known whether it is the reader's; otherwise it is UTC, and a page of dates says so
  /// @param firstDayOfWeek where the reader's weeks begin
  public record Calendar(ZoneId zone, boolean known, DayOfWeek firstDayOfWeek) {
    /// The time of `clock` in the reader's time zone.
    public Clock clock(Clock clock) {
      return clock.withZone(zone);
    }
  }

  /// How pages look and react.
  ///
  /// @param keys whether single keys do something (WCAG 2.2, 2.1.4: they can be turned off)
  public record Look(Theme theme, Density density, boolean keys) {
    /// What is shown to those who have chosen nothing.
    public static final Look USUAL = new Look(Theme.SYSTEM, Density.COMFORTABLE, true);
  }

  /// Light or dark colours.
  public enum Theme {
    /// As the reader's system has it.
    SYSTEM,
    LIGHT,
    DARK;

    /// The name in cookies, forms and attributes.
    public String value() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// How much room a row of a list has.
  public enum Density {
    COMFORTABLE,
    COMPACT;

    /// The name in cookies, forms and attributes.
    public String value() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
