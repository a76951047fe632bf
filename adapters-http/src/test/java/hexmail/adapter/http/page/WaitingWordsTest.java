package hexmail.adapter.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.text.Catalogue;
import hexmail.adapter.http.text.Text;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitingWordsTest {
  private static final Catalogue ENGLISH = Catalogue.load(Locale.UK);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "0|Loading",
        "5|Loading",
        "6|Loading, up to a minute",
        "60|Loading, up to a minute",
        "61|Loading, up to 2 minutes",
        "3600|Loading, up to 60 minutes"
      })
  void a_wait_that_can_be_noticed_is_named_in_minutes(long seconds, String words) {
    Text loading = Text.literal("Loading");

    assertThat(ENGLISH.text(Page.loading(loading, seconds))).isEqualTo(words);
  }
}
