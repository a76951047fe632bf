package hexmail.adapter.http.text;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Words for a person, in no language yet: the [Catalogue] of a language makes them a string.
public sealed interface Text {
  /// A phrase of the catalogue.
  ///
  /// @param arguments by name: texts, strings and numbers
  record Phrase(String key, Map<String, Object> arguments) implements Text {
    public Phrase {
      Objects.requireNonNull(key);
      arguments = Map.copyOf(arguments);
    }
  }

  /// Words that are the same in every language, such as a name or an address.
  record Literal(String value) implements Text {
    public Literal {
      Objects.requireNonNull(value);
    }
  }

  /// A point in time in full, with its time zone.
  record FullTime(DisplayTime time) implements Text {}

  /// A point in time in full, with its time zone, that is not compared with today.
  record ZonedTime(ZonedDateTime time) implements Text {}

  /// A day with its name.
  record Day(LocalDate day) implements Text {}

  /// A month by its name; its year is this one.
  record Month(YearMonth month) implements Text {}

  /// A month by its name, with its year.
  record MonthOfYear(YearMonth month) implements Text {}

  /// A day, as short as can be.
  record ShortDay(LocalDate day) implements Text {}

  /// A time of day.
  record TimeOfDay(LocalTime time) implements Text {}

  /// The short name of the time zone of a point in time.
  record ZoneName(ZonedDateTime time) implements Text {}

  /// A phrase.
  ///
  /// @param namesAndValues the name of each argument, followed by its value
  static Phrase of(String key, Object... namesAndValues) {
    return new Phrase(key, arguments(namesAndValues));
  }

  static Text literal(String value) {
    return new Literal(value);
  }

  /// Arguments by name, from names that are each followed by a value.
  static Map<String, Object> arguments(Object... namesAndValues) {
    Map<String, Object> arguments = new HashMap<>();
    for (int index = 0; index < namesAndValues.length; index += 2) {
      arguments.put((String) namesAndValues[index], namesAndValues[index + 1]);
    }
    return arguments;
  }
}
