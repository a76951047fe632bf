package hexmail.emulator.mime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodedWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "plain text ~ plain text",
        "=?UTF-8?Q?a_b?= ~ a b",
        "=?UTF-8?Q?a?= =?UTF-8?Q?b?= ~ ab",
        "=?UTF-8?Q?a?= b =?UTF-8?Q?c?= ~ a b c",
        "=?UTF-8?B?44Oh4w==?= =?UTF-8?B?g7zjg6s=?= ~ メール",
        "=?utf-8?q?=C5=9Eule?= <s@x> ~ Şule <s@x>",
        "=?iso-8859-1?Q?=E9?= =?utf-8?Q?=C3=A9?= ~ éé",
        "=?ISO-2022-JP?B?GyRCMnE1RBsoQg==?= ~ 会議",
        "=?shift_jis?B?ie+LYw==?= ~ 会議",
        "=?ISO-2022-JP?B?GyRCMnE1RC0hGyhC?= ~ 会議①",
        "=?x-sjis?B?7uCLtILFgrc=?= ~ 髙橋です",
        "=?big5?B?+do=?= ~ 恒",
        "=?iso-8859-8-i?Q?=F9=EC=E5=ED?= ~ שלום",
        "=?x-mac-roman?Q?Z=9Frich?= ~ Zürich",
        "=?iso-8859-10?Q?=B6=B2=B6is?= ~ ķēķis",
        "=?iso-8859-14?Q?=F0=D7?= ~ ŵṪ",
        "=?unicode-1-1-utf-7?Q?+APw-ber?= ~ über",
        "=?utf-7?Q?1_+-_1_+IKwgrA?= ~ 1 + 1 €€",
        "=?utf-7?Q?+2D3eAA.?= ~ 😀.",
        "=?windows-1254?Q?=FD=FE=FD=F0=FD?= ~ ışığı",
        "=?x-martian?Q?caf=E9?= ~ café",
        "=?unknown-8bit?Q?caf=C3=A9?= ~ café",
        "=?iso-8859-1?Q?=80?= ~ €",
        "=?us-ascii*en?Q?Keith?= ~ Keith",
        "=?utf-8*de?Q?=C3=9F?= ~ ß",
        "Gie=?utf-8?B?w58=?=en ~ Gießen",
        "=?UTF-8?B?w58?= ~ ß",
        "=?UTF-8?Q?what??= ~ what?",
        "=?UTF-8?Q?50=?= ~ 50=",
        "=?UTF-8?Q?=ZZ?= ~ =ZZ",
        "=?UTF-8?X?a?= ~ =?UTF-8?X?a?=",
        "=?UTF-8?Q?open ~ =?UTF-8?Q?open",
        "=?? ~ =??",
        "a =? b ~ a =? b"
      })
  void words_are_decoded(String header, String text) {
    assertThat(EncodedWords.decode(header)).isEqualTo(text);
  }

  @Test
  void ten_thousand_words_are_decoded() {
    assertThat(EncodedWords.decode("=?utf-8?Q?a?= ".repeat(10_000)))
        .isEqualTo("a".repeat(10_000) + " ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "=?utf-8?Q?Doe=2C_Jane?= <jane@x> ~ \"Doe, Jane\" <jane@x>",
        "=?utf-8?Q?Jane?= <jane@x> ~ Jane <jane@x>",
        "=?utf-8?Q?a=40b=2C?= =?utf-8?Q?_c?= D <e@x> ~ \"a@b, c\" D <e@x>",
        "=?utf-8?Q?a_=22b=22_=5C?= <a@x> ~ \"a \\\"b\\\" \\\\\" <a@x>",
        "\"=?utf-8?Q?Doe=2C_=22J=22?=\" <j@x> ~ \"Doe, \\\"J\\\"\" <j@x>",
        "j@x (=?utf-8?Q?Doe=2C_J?=) ~ j@x (Doe, J)",
        "a@x, =?utf-8?Q?B=3B?= <b@x> ~ a@x, \"B;\" <b@x>",
        "Doe, Jane <j@x> ~ Doe, Jane <j@x>"
      })
  void names_are_decoded_into_quotes(String header, String text) {
    assertThat(EncodedWords.decodeNames(header)).isEqualTo(text);
  }
}
