package hexmail.adapter.http.visit;

import static java.util.stream.Collectors.toUnmodifiableMap;

import hexmail.adapter.http.page.Reader;
import hexmail.adapter.http.page.Reader.Calendar;
import hexmail.adapter.http.text.Catalogue;
import hexmail.adapter.http.text.Catalogues;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Recognises who reads a page: by what was chosen in the settings, else by what the browser says.
/// Safe for use by many threads.
public final class Readers {
  private static final ZoneId UTC = ZoneId.of("UTC");

  private final Catalogues catalogues;
  private final Map<String, Pattern> countries;

  public Readers(Catalogues catalogues) {
    this.catalogues = catalogues;
    this.countries =
        catalogues.all().stream()
            .map(Catalogue::language)
            .collect(
                toUnmodifiableMap(
                    language -> language,
                    language -> Pattern.compile("(?:^|[\\s,])" + language + "-([A-Z]{2})\\b")));
  }

  /// A program: it gets English, and times in UTC.
  public Reader program() {
    return new Reader(catalogues.english());
  }

  /// Who reads the answer to a request for a page.
  ///
  /// @param acceptLanguage the header `Accept-Language`, if there is one
  public Reader of(Visitor visitor, @Nullable String acceptLanguage) {
    Preferences preferences = visitor.preferences();
    Catalogue catalogue =
        Optional.ofNullable(preferences.language())
            .flatMap(catalogues::of)
            .orElseGet(() -> catalogues.preferred(acceptLanguage));
    Optional<ZoneId> zone = Optional.ofNullable(preferences.zone()).or(visitor::browserZone);
    return new Reader(
        catalogue,
        new Calendar(zone.orElse(UTC), zone.isPresent(), firstDayOfWeek(catalogue, acceptLanguage)),
        preferences.look());
  }

  /// Weeks begin on different days where one language is spoken: in London on Monday, in New York
  /// on Sunday.
  private DayOfWeek firstDayOfWeek(Catalogue catalogue, @Nullable String acceptLanguage) {
    Locale locale = catalogue.locale();
    Pattern country = countries.get(catalogue.language());
    if (acceptLanguage != null && country != null) {
      Matcher matcher = country.matcher(acceptLanguage);
      if (matcher.find()) {
        locale = Locale.of(catalogue.language(), matcher.group(1));
      }
    }
    return WeekFields.of(locale).getFirstDayOfWeek();
  }
}
