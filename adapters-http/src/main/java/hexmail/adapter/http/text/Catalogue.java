package hexmail.adapter.http.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// The words of one language, from the file `{language}.properties`: plain strings, and patterns of
/// ICU's message format with named arguments. Safe for use by many threads.
public final class Catalogue {
  // Marks the place of what a template inserts (Unicode's object replacement character).
  private static final String MARK = "\ufffc";

  private final Locale locale;
  private final Map<String, Entry> entries;
  private final DateTimeFormatter timeOfToday;
  private final DateTimeFormatter dayOfThisYear;
  private final DateTimeFormatter date;
  private final DateTimeFormatter fullTime;
  private final DateTimeFormatter fullDay;
  private final DateTimeFormatter month;
  private final DateTimeFormatter monthOfYear;
  private final DateTimeFormatter zoneName;

  private Catalogue(Locale locale, Map<String, Entry> entries) {
    this.locale = locale;
    this.entries = entries;
    this.timeOfToday = formatter("time.today");
    this.dayOfThisYear = formatter("time.this-year");
    this.date = formatter("time.date");
    this.fullTime = formatter("time.full");
    this.fullDay = formatter("time.day");
    this.month = formatter("time.month");
    this.monthOfYear = formatter("time.month-of-year");
    this.zoneName = formatter("time.zone");
  }

  /// What a template writes before and after something that it inserts into a phrase.
  public record Around(String before, String after) {}

  private sealed interface Entry {
    record Plain(String value) implements Entry {}

    record Pattern(PhrasePattern pattern) implements Entry {}
  }

  /// Reads the catalogue of a language from the class path.
  public static Catalogue load(Locale locale) {
    Map<String, Entry> entries = new HashMap<>();
    read(locale.getLanguage() + ".properties")
        .forEach((key, value) -> entries.put((String) key, entry((String) value, locale)));
    return new Catalogue(locale, Map.copyOf(entries));
  }

  private static Entry entry(String value, Locale locale) {
    if (!value.contains("{")) {
      return new Entry.Plain(value);
    }
    return new Entry.Pattern(
        new PhrasePattern(isRightToLeft(locale) ? Isolation.of(value) : value, locale));
  }

  private static boolean isRightToLeft(Locale locale) {
    return ULocale.forLocale(locale).isRightToLeft();
  }

  private static Properties read(String resource) {
    try (InputStream stream = Catalogue.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("The file " + resource + " is not part of this build");
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(stream, UTF_8));
      return properties;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The language, as the attribute `lang` of HTML has it.
  public String language() {
    return locale.getLanguage();
  }

  /// Which way the language is written, as the attribute `dir` of HTML has it.
  public String direction() {
    return isRightToLeft(locale) ? "rtl" : "ltr";
  }

  /// What the language is called by those who speak it.
  public String name() {
    return locale.getDisplayLanguage(locale);
  }

  /// The language with its rules for dates and numbers.
  public Locale locale() {
    return locale;
  }

  /// The phrase `key` in this language.
  ///
  /// @param namesAndValues the name of each argument, followed by its value
  public String text(String key, Object... namesAndValues) {
    return format(key, namesAndValues.length == 0 ? Map.of() : Text.arguments(namesAndValues));
  }

  public String text(Text text) {
    return switch (text) {
      case Text.Literal(String value) -> value;
      case Text.Phrase(String key, var arguments) -> format(key, arguments);
      case Text.FullTime(DisplayTime time) -> full(time);
      case Text.ZonedTime(ZonedDateTime time) -> fullTime.format(time);
      case Text.Day(LocalDate day) -> fullDay.format(day);
      case Text.Month(YearMonth of) -> month.format(of);
      case Text.MonthOfYear(YearMonth of) -> monthOfYear.format(of);
      case Text.ShortDay(LocalDate day) -> date.format(day);
      case Text.TimeOfDay(LocalTime time) -> timeOfToday.format(time);
      case Text.ZoneName(ZonedDateTime time) -> zoneName.format(time);
    };
  }

  /// The phrase without its argument `inserted`, which the caller writes in between.
  public Around around(Text.Phrase phrase, String inserted) {
    Map<String, Object> arguments = new HashMap<>(phrase.arguments());
    arguments.put(inserted, MARK);
    String whole = format(phrase.key(), arguments);
    int mark = whole.indexOf(MARK);
    return new Around(whole.substring(0, mark), whole.substring(mark + 1));
  }

  /// As short as can be: the time of today, the day of this year, or else the date.
  public String brief(DisplayTime time) {
    LocalDate day = time.at().toLocalDate();
    if (day.equals(time.today())) {
      return timeOfToday.format(time.at());
    }
    return (day.getYear() == time.today().getYear() ? dayOfThisYear : date).format(time.at());
  }

  /// In full, with the time zone.
  public String full(DisplayTime time) {
    return fullTime.format(time.at());
  }

  private DateTimeFormatter formatter(String key) {
    return DateTimeFormatter.ofPattern(text(key), locale);
  }

  private String format(String key, Map<String, Object> arguments) {
    return switch (entries.get(key)) {
      case null -> throw new IllegalArgumentException("The catalogue has no phrase " + key);
      case Entry.Plain(String value) -> value;
      case Entry.Pattern(PhrasePattern pattern) -> pattern.format(strings(arguments));
    };
  }

  /// The same with strings instead of texts.
  private Map<String, Object> strings(Map<String, Object> arguments) {
    for (Object value : arguments.values()) {
      if (value instanceof Text) {
        Map<String, Object> strings = new HashMap<>();
        arguments.forEach((name, argument) ->
            strings.put(name, argument instanceof Text text ? text(text) : argument));
        return strings;
      }
    }
    return arguments;
  }
}
