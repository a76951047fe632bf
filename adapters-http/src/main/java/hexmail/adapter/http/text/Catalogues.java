package hexmail.adapter.http.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The catalogues of all languages, read once. Safe for use by many threads.
public final class Catalogues {
  // Arabic with the digits that mail, addresses and searches are written with.
  private static final List<Locale> LANGUAGES =
      List.of(
          Locale.UK, Locale.of("tr", "TR"), Locale.GERMANY, Locale.forLanguageTag("ar-u-nu-latn"));

  // Browsers send less than a hundred characters.
  private static final int LONGEST_HEADER = 500;

  private final Map<String, Catalogue> byLanguage;

  private Catalogues(Map<String, Catalogue> byLanguage) {
    this.byLanguage = byLanguage;
  }

  /// Reads all catalogues from the class path.
  public static Catalogues load() {
    Map<String, Catalogue> byLanguage = new LinkedHashMap<>();
    LANGUAGES.forEach(locale -> byLanguage.put(locale.getLanguage(), Catalogue.load(locale)));
    return new Catalogues(byLanguage);
  }

  /// Every language, English first.
  public List<Catalogue> all() {
    return List.copyOf(byLanguage.values());
  }

  /// The catalogue that programs get, and people whose language is not known.
  public Catalogue english() {
    return Objects.requireNonNull(byLanguage.get("en"));
  }

  /// The catalogue of a language.
  ///
  /// @param language as the attribute `lang` of HTML has it: `tr`
  public Optional<Catalogue> of(String language) {
    return Optional.ofNullable(byLanguage.get(language));
  }

  /// The catalogue that a browser prefers (RFC 9110, section 12.5.4; a lookup as in RFC 4647,
  /// section 3.4), or else English. A header that is not understood prefers nothing.
  public Catalogue preferred(@Nullable String acceptLanguage) {
    if (acceptLanguage == null
        || acceptLanguage.isBlank()
        || acceptLanguage.length() > LONGEST_HEADER) {
      return english();
    }
    try {
      String language = Locale.lookupTag(LanguageRange.parse(acceptLanguage), byLanguage.keySet());
      return language == null ? english() : of(language).orElseThrow();
    } catch (IllegalArgumentException malformed) {
      return english();
    }
  }
}
