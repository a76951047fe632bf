package hexmail.adapter.google.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchScopeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "in:spam",
        "in:trash",
        "in:anywhere invoice",
        "is:spam",
        "label:trash",
        "label:SPAM",
        "IN:Spam",
        "in: spam",
        "in:\"spam\"",
        "from:ada (in:inbox OR in:trash)",
        "{in:spam in:inbox}",
        "in:(inbox OR spam)",
        "label:{a (b trash)}",
        "-from:ada in:spam",
        "-in:spam in:trash",
        "\"in:inbox\" in:spam",
        "-(a b) in:spam",
        "\"open quote\" (in:spam"
      })
  void a_search_that_names_spam_or_bin_reaches_them(String query) {
    assertThat(SearchScope.reachesSpamOrBin(query)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "spam",
        "in:inbox",
        "-in:spam",
        "-in:trash invoice",
        "-(in:spam OR in:trash)",
        "-{in:spam a}",
        "-in:(spam trash)",
        "\"in:spam\"",
        "\"see in:spam",
        "subject:(in spam)",
        "subject:in:spam",
        "subject:\"in:trash\"",
        "begin:spam",
        "in:spammer",
        "in:inbox (spam)",
        "label:a ) spam",
        "in:"
      })
  void any_other_search_does_not(String query) {
    assertThat(SearchScope.reachesSpamOrBin(query)).isFalse();
  }

  @Test
  void a_long_search_is_read_in_time() {
    for (String part : new String[] {"in:", "(", "-", "\"", "in:(", "a", ": "}) {
      assertThat(SearchScope.reachesSpamOrBin(part.repeat(2_000 / part.length()))).isFalse();
    }
  }
}
