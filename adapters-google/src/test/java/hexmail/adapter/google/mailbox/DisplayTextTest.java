package hexmail.adapter.google.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "=?windows-1254?Q?=FEim=FEek?= | şimşek",
        "=?utf-8?Q?a?= =?utf-8?Q?b?= | ab",
        "=?UTF-8?B?4pyT4p?= =?UTF-8?B?yT?= | ✓",
        "Schön =?utf-8?Q?=C3=A9?= | Schön é",
        "=?no-such-charset?B?AAAA?= | =?no-such-charset?B?AAAA?=",
        "=?utf-8?B?!!!?= | =?utf-8?B?!!!?=",
        "2 =? 3 | 2 =? 3",
        "=?utf-8?Q?a=0D=0ABcc:_x?= | a Bcc: x"
      })
  void encoded_words_are_decoded_where_they_can_be(String value, String text) {
    assertThat(DisplayText.header(value)).isEqualTo(text);
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
