package hexmail.adapter.http.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the phrase inserts by itself is what ICU would have inserted.
final class PhrasePatternTest {
  private static final Map<String, Object> STRINGS =
      Map.of("name", "Ada {one} 'two' \u2068three", "other", "", "count", "many");
  private static final Map<String, Object> NUMBERS =
      Map.of("name", 12_345, "other", 1.5, "count", 2);
  private static final Map<String, Object> NONE = Map.of("unknown", "text");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{name}",
        "Accounts ({name})",
        "{name}, {other}, {name}",
        "It''s {name}’s, isn't it? '{'{other}'}'",
        "\u2068{name}\u2069: {other}",
        "{name} # {count, plural, one {# message} other {# messages}}",
        "{name, select, a {A} other {{other}}}",
        "{count, number}"
      })
  void a_phrase_reads_as_icu_formats_it(String pattern) {
    PhrasePattern phrase = new PhrasePattern(pattern, Locale.GERMAN);
    MessageFormat icu = new MessageFormat(pattern, Locale.GERMAN);

    assertThat(phrase.format(NUMBERS)).isEqualTo(icu.format(NUMBERS));
    assertThat(phrase.format(NONE)).isEqualTo(icu.format(NONE));
    if (!pattern.contains("count, ")) {
      assertThat(phrase.format(STRINGS)).isEqualTo(icu.format(STRINGS));
    }
  }
}
