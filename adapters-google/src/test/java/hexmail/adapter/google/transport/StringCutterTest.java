package hexmail.adapter.google.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StringCutterTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{\"a\":\"1234\"} | {\"a\":\"1234\"}",
        "{\"a\":\"12345\",\"b\":1} | {\"a\":\"1234~\",\"b\":1}",
        "{\"a\":\"12345678\",\"b\":\"12345\"} | {\"a\":\"1234~\",\"b\":\"1234~\"}",
        "[\"123\\\"4\"] | [\"123\\\"~\"]",
        "[\"123\\\\\",\"x\"] | [\"123\\\\\",\"x\"]",
        "[\"12\\u00e9\"] | [\"12\\u00e9\"]",
        "[\"12\\u00e93\"] | [\"12\\u00e9~\"]",
        "[\"1234\\\"5\\\"\",\"y\"] | [\"1234~\",\"y\"]",
        "[123456,true,\"\",\"12345\"] | [123456,true,\"\",\"1234~\"]"
      })
  void long_strings_are_cut_and_the_rest_is_still_json(String text, String kept) {
    for (int chunk = 1; chunk <= text.length(); chunk++) {
      assertThat(cut(text, chunk)).isEqualTo(kept);
    }
  }

  private static String cut(String text, int chunk) {
    StringCutter cutter = new StringCutter(4);
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    byte[] bytes = text.getBytes(UTF_8);
    for (int at = 0; at < bytes.length; at += chunk) {
      byte[] part = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + chunk));
      kept.write(part, 0, cutter.keep(part, part.length));
    }
    return kept.toString(UTF_8);
  }
}
