package hexmail.adapter.http.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every language says what English says.
class TranslationsTest {
  private static final Path CATALOGUES = Path.of("src/main/resources/hexmail/adapter/http/text");
  private static final Map<String, String> ENGLISH = phrases("en");

  /// Phrases that may be the same as in English, apart from patterns of dates: names, signs, and
  /// terms that are used as they are.
  private static final Set<String> THE_SAME =
      Set.of(
          "page.title",
          "page.title.mailbox",
          "event.with-detail",
          "list.range",
          "list.row.senders",
          "list.row.senders.shortened",
          "invitation.when.start",
          "file.kilobytes",
          "file.megabytes",
          "label.spam",
          "search.help.either.example",
          "message.cc",
          "message.bcc");

  /// The same in German alone.
  private static final Set<String> THE_SAME_IN_GERMAN =
      Set.of("sidebar.labels", "list.row.labels.spoken", "label.chats", "label.unnamed");

  static List<String> languages() {
    return Catalogues.load().all().stream().map(Catalogue::language).toList();
  }

  static List<String> translations() {
    return languages().stream().filter(not("en"::equals)).toList();
  }

  @Test
  void every_catalogue_is_of_a_language_that_can_be_chosen() throws IOException {
    try (Stream<Path> files = Files.list(CATALOGUES)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".properties", "")))
          .containsExactlyInAnyOrderElementsOf(languages());
    }
  }

  @ParameterizedTest
  @MethodSource("translations")
  void a_language_has_exactly_the_phrases_of_english(String language) {
    assertThat(phrases(language).keySet()).containsExactlyInAnyOrderElementsOf(ENGLISH.keySet());
  }

  @ParameterizedTest
  @MethodSource("translations")
  void a_phrase_has_exactly_the_arguments_and_selections_of_the_english_one(String language) {
    phrases(language)
        .forEach((key, phrase) ->
            assertThat(PatternParts.arguments(phrase))
                .as(key)
                .isEqualTo(PatternParts.arguments(ENGLISH.getOrDefault(key, ""))));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void a_plural_has_a_form_for_each_number(String language) {
    phrases(language)
        .forEach((key, phrase) ->
            assertThat(PatternParts.missingForms(phrase, Locale.of(language))).as(key).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("translations")
  void no_phrase_is_left_in_english(String language) {
    assertThat(phrases(language).entrySet())
        .filteredOn(entry -> entry.getValue().equals(ENGLISH.get(entry.getKey())))
        .extracting(Map.Entry::getKey)
        .filteredOn(key -> !key.startsWith("time.") && !THE_SAME.contains(key))
        .filteredOn(key -> !(language.equals("de") && THE_SAME_IN_GERMAN.contains(key)))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void phrases_are_plain_text(String language) {
    phrases(language)
        .forEach((key, phrase) -> {
          assertThat(phrase).as(key).isNotBlank().doesNotContain("  ").isEqualTo(phrase.strip());
          assertThat(phrase).as(key).doesNotContainPattern("</?\\w|&#?\\w+;");
        });
  }

  @ParameterizedTest
  @MethodSource("languages")
  void a_phrase_reads_well_with_every_number(String language) {
    Catalogue catalogue = Catalogues.load().of(language).orElseThrow();
    for (String key : ENGLISH.keySet()) {
      for (int number : List.of(0, 1, 2, 3, 10, 11, 99, 100, 102, 1_234)) {
        Map<String, Object> values = new HashMap<>();
        new MessageFormat(ENGLISH.get(key))
            .getArgumentNames()
            .forEach(it -> values.put(it, number));
        assertThatCode(() -> assertThat(catalogue.text(new Text.Phrase(key, values))).isNotBlank())
            .as("%s with %s", key, number)
            .doesNotThrowAnyException();
      }
    }
  }

  /// Its vowels and its consonant follow the last sounds of the word, which is not known here.
  @Test
  void no_turkish_suffix_follows_an_argument() {
    assertThat(phrases("tr").values())
        .noneMatch(Pattern.compile("\\{\\w+}['’]?\\p{L}|#['’]?\\p{L}").asPredicate());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 3 Mar | 03/03/2024 | Tuesday, 3 March 2026, 14:05 UTC",
        "tr | 3 Mar | 03.03.2024 | 3 Mart 2026 Salı, 14:05 UTC",
        "de | 3. März | 03.03.2024 | Dienstag, 3. März 2026, 14:05 UTC",
        "ar | 3 مارس | 03/03/2024 | الثلاثاء، 3 مارس 2026، 14:05 UTC"
      })
  void dates_are_written_as_in_the_language(
      String language, String thisYear, String earlier, String full) {
    Catalogue catalogue = Catalogues.load().of(language).orElseThrow();
    ZonedDateTime time = ZonedDateTime.of(2026, 3, 3, 14, 5, 0, 0, ZoneId.of("UTC"));
    LocalDate later = LocalDate.of(2026, 5, 1);

    assertThat(catalogue.brief(new DisplayTime(time, later))).isEqualTo(thisYear);
    assertThat(catalogue.brief(new DisplayTime(time.minusYears(2), later))).isEqualTo(earlier);
    assertThat(catalogue.full(new DisplayTime(time, later))).isEqualTo(full);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"en | of 1,234", "tr | / 1.234", "de | von 1.234", "ar | من \u20681,234\u2069"})
  void numbers_are_grouped_as_in_the_language(String language, String total) {
    assertThat(Catalogues.load().of(language).orElseThrow().text("count.total", "count", 1_234))
        .isEqualTo(total);
  }

  @Test
  void arabic_keeps_what_is_inserted_apart() {
    Catalogue arabic = Catalogues.load().of("ar").orElseThrow();

    assertThat(arabic.text("page.accounts.of", "email", "ada@example.com"))
        .isEqualTo("الحسابات (\u2068ada@example.com\u2069)");
    assertThat(arabic.text("list.loading", "count", 3, "rows", "messages"))
        .isEqualTo("3 رسائل قيد التحميل");
  }

  private static Map<String, String> phrases(String language) {
    Properties phrases = new Properties();
    try (var reader =
        Files.newBufferedReader(CATALOGUES.resolve(language + ".properties"), UTF_8)) {
      phrases.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return phrases.stringPropertyNames().stream()
        .collect(Collectors.toMap(key -> key, phrases::getProperty, (a, _) -> a, TreeMap::new));
  }
}
