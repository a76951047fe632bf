package hexmail.adapter.http.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CataloguesTest {
  private static final Catalogues CATALOGUES = Catalogues.load();

  @Test
  void there_are_four_languages_each_with_its_own_name_and_direction() {
    assertThat(CATALOGUES.all())
        .extracting(catalogue ->
            catalogue.language() + " " + catalogue.name() + " " + catalogue.direction())
        .containsExactly("en English ltr", "tr Türkçe ltr", "de Deutsch ltr", "ar العربية rtl");
  }

  @Test
  void a_language_is_found_by_its_tag() {
    assertThat(CATALOGUES.of("tr").map(Catalogue::name)).contains("Türkçe");
    assertThat(CATALOGUES.of("fr")).isEmpty();
    assertThat(CATALOGUES.of("TR")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tr-TR,tr;q=0.9,en-US;q=0.8,en;q=0.7 | tr",
        "de-AT | de",
        "DE-ch | de",
        "ar-EG,ar;q=0.9 | ar",
        "en-US,en;q=0.9,tr;q=0.8 | en",
        "fr-FR,fr;q=0.9,tr;q=0.5,de;q=0.6 | de",
        "ja, *;q=0.5 | en",
        "* | en",
        "tr;q=0, de;q=0.1 | de",
        "tr;q=0 | en",
        "zh-Hant-TW , ar-Arab-EG;q=0.3 | ar"
      })
  void the_browser_says_which_language_it_prefers(String acceptLanguage, String language) {
    assertThat(CATALOGUES.preferred(acceptLanguage).language()).isEqualTo(language);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", ",", ";q=1", "tr;q=2", "tr;q=x", "not a language!", "\u0131"})
  void a_header_that_is_not_understood_prefers_nothing(String acceptLanguage) {
    assertThat(CATALOGUES.preferred(acceptLanguage).language()).isEqualTo("en");
  }

  @Test
  void a_header_that_no_browser_sends_is_not_read() {
    assertThat(CATALOGUES.preferred("de,".repeat(200)).language()).isEqualTo("en");
  }
}
