package hexmail.adapter.http.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSizeTest {
  private static final Catalogue ENGLISH = Catalogue.load(Locale.UK);

  @ParameterizedTest
  @CsvSource({
    "-1, 0 bytes",
    "0, 0 bytes",
    "1, 1 byte",
    "999, 999 bytes",
    "1000, 1 KB",
    "1499, 1 KB",
    "1500, 2 KB",
    "999499, 999 KB",
    "999500, 1.0 MB",
    "25000000, 25.0 MB",
    "1234500000, 1234.5 MB"
  })
  void a_size_is_given_in_words(long bytes, String words) {
    assertThat(ENGLISH.text(FileSize.inWords(bytes))).isEqualTo(words);
  }
}
