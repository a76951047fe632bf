package hexmail.domain.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailQueryTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`  from:ada has:attachment ` | `from:ada has:attachment`",
        "`\tçay \n` | `çay`",
        "`\u2003面接 😀\u3000` | `面接 😀`",
        "`\"two  words\"` | `\"two  words\"`",
        "` ` | ``"
      },
      delimiter = '|')
  void blanks_at_its_ends_do_not_count(String text, String stripped) {
    assertThat(new MailQuery(text).text()).isEqualTo(stripped);
    assertThat(MailQuery.parse(text)).contains(new MailQuery(stripped));
  }

  @ParameterizedTest
  @ValueSource(strings = {"two words", "two\twords", "two\nwords", "two\rwords", "two\r\nwords"})
  void a_tab_or_a_line_end_inside_it_is_a_blank(String text) {
    assertThat(new MailQuery(text).text()).isEqualTo("two words");
    assertThat(MailQuery.parse(text)).contains(new MailQuery("two words"));
  }

  @Test
  void the_empty_one_is_everything() {
    assertThat(MailQuery.parse("")).contains(MailQuery.EVERYTHING);
    assertThat(MailQuery.EVERYTHING.text()).isEmpty();
  }

  @Test
  void it_has_at_most_2000_characters_once_stripped() {
    String longest = "a".repeat(2_000);

    assertThat(MailQuery.parse(" " + longest + " ")).contains(new MailQuery(longest));
    assertThat(MailQuery.parse(longest + "a")).isEmpty();
    assertThatThrownBy(() -> new MailQuery(longest + "a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A query has at most 2,000 characters and no control characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000", "a\u000bb", "a\u007fb", "a\u0085b", "a\u001b[31m"})
  void control_characters_are_refused(String text) {
    assertThat(MailQuery.parse(text)).isEmpty();
    assertThatThrownBy(() -> new MailQuery(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
