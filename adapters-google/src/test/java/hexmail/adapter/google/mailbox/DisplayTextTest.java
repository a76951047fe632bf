package hexmail.adapter.google.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayTextTest {
  @Test
  void a_line_has_no_control_characters_and_turns_no_direction() {
    assertThat(DisplayText.line(" a\r\n\tb\u0000\u202egpj.exe\u2069\u2028c\u0007 "))
        .isEqualTo("a bgpj.exe c");
  }

  @Test
  void a_line_keeps_what_people_write() {
    assertThat(DisplayText.line("Türkçe 日本語 عربى\u200f 👩‍👩‍👧"))
        .isEqualTo("Türkçe 日本語 عربى\u200f 👩‍👩‍👧");
  }

  @Test
  void a_snippet_has_no_padding_and_keeps_joiners_within_words() {
    assertThat(DisplayText.snippet("Sale &#847;\u200c \u034f\u200c\u00a0\u034f \u200b\ufeff\u00ad"))
        .isEqualTo("Sale");
    assertThat(DisplayText.snippet("Hello\u200c\u200c\u200c\u200c world, co\u00adoperate"))
        .isEqualTo("Hello world, cooperate");
    assertThat(DisplayText.snippet("می\u200cخواهم 👩\u200d👩\u200d👧 क्\u200dष"))
        .isEqualTo("می\u200cخواهم 👩\u200d👩\u200d👧 क्\u200dष");
    assertThat(DisplayText.snippet("a &lt;b&gt; \u00a0 \u00a0 c")).isEqualTo("a <b> c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=?windows-1254?Q?=FEim=FEek?=",
        "How to write =?UTF-8?Q?caf=C3=A9?= in a header",
        "2 =? 3"
      })
  void what_looks_like_an_encoded_word_was_written_by_the_sender(String value) {
    assertThat(DisplayText.header(value)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u200b\u200b\u2060", "\u3164", " \u00ad\u034f\u2800 ", "\u202e", "\u200d"})
  void a_header_field_with_nothing_to_see_is_empty(String value) {
    assertThat(DisplayText.header(value)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a &lt;b&gt; &amp;amp; &quot;c&quot; &#39;d&#39; &#x27;e&#X27; | a <b> &amp; \"c\" 'd' 'e'",
        "&#128512; &unknown; &#0; &#9999999; & &; $1 \\ | 😀 &unknown; &#0; &#9999999; & &; $1 \\"
      })
  void entities_are_resolved_once(String html, String text) {
    assertThat(DisplayText.withoutEntities(html)).isEqualTo(text);
  }
}
