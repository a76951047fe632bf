package hexmail.adapter.google.mailbox;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyDecoderTest {
  @ParameterizedTest
  @CsvSource({
    "windows-1254, Işık",
    "ISO-2022-JP, 日本語",
    "Shift_JIS, 日本語",
    "EUC-KR, 한국어",
    "GB18030, 中文",
    "ISO-8859-1, café",
    "UTF-8, Türkçe 日本語",
    "US-ASCII, plain"
  })
  void a_text_in_its_declared_charset_is_read(String charset, String text) {
    Charset declared = Charset.forName(charset);

    assertThat(BodyDecoder.text(text.getBytes(declared), Optional.of(declared))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"windows-1254, Işık", "ISO-2022-JP, 日本語", "UTF-16LE, Ünïcode"})
  void a_text_that_gmail_has_put_into_utf_8_is_read_whatever_is_declared(
      String charset, String text) {
    assertThat(BodyDecoder.text(text.getBytes(UTF_8), Optional.of(Charset.forName(charset))))
        .isEqualTo(text);
  }

  @Test
  void a_text_in_utf_16_is_read() {
    assertThat(BodyDecoder.text("plain".getBytes(UTF_16LE), Optional.of(UTF_16LE)))
        .isEqualTo("plain");
  }

  @Test
  void a_text_without_a_charset_is_read_as_windows_1252() {
    byte[] text = "“café”".getBytes(Charset.forName("windows-1252"));

    assertThat(BodyDecoder.text(text, Optional.empty())).isEqualTo("“café”");
    assertThat(BodyDecoder.text(text, Optional.of(UTF_8))).isEqualTo("“café”");
  }
}
