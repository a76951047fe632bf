package hexmail.adapter.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitingWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "0|''",
        "5|''",
        "6|, up to a minute",
        "60|, up to a minute",
        "61|, up to 2 minutes",
        "3600|, up to 60 minutes"
      })
  void a_wait_that_can_be_noticed_is_told_in_minutes(long seconds, String words) {
    assertThat(Page.upTo(seconds)).isEqualTo(words);
  }
}
