package hexmail.adapter.google.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.domain.outage.Outage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Base64JsonTest {
  @Test
  void content_of_any_size_is_decoded_in_both_alphabets_with_and_without_padding()
      throws IOException {
    Random random = new Random(4711);
    for (int size : new int[] {0, 1, 2, 3, 4, 100, 12_287, 12_288, 12_289, 100_000, 1_000_001}) {
      byte[] content = new byte[size];
      random.nextBytes(content);
      for (Base64.Encoder encoder :
          new Base64.Encoder[] {
            Base64.getUrlEncoder(),
            Base64.getUrlEncoder().withoutPadding(),
            Base64.getEncoder(),
            Base64.getEncoder().withoutPadding()
          }) {
        String json = "{\"size\": " + size + ",\"data\":\"" + encoder.encodeToString(content);
        assertThat(all(json + "\"}\n")).isEqualTo(content);
        assertThat(all(json.replace("=", "\\u003d").replace("/", "\\/") + "\" , \"x\":{}}"))
            .isEqualTo(content);
      }
    }
  }

  @Test
  void what_precedes_the_content_can_be_read() throws IOException {
    Base64Json content =
        open(" {\n \"id\" : \"18\\u0063\\\"\",\"none\":null ,\"size\":4711\n,\"data\": \"\"}");

    assertThat(content.before("id")).contains("18c\"");
    assertThat(content.before("size")).contains("4711");
    assertThat(content.before("data")).isEmpty();
    assertThat(content.read()).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{}",
        "[]",
        "<html>",
        "\"data\"",
        "{\"data\":7}",
        "{\"data\":null}",
        "{\"data\":{\"data\":\"QQ==\"}}",
        "{\"size\":7}",
        "{\"size\":\"QQ==\"}",
        "{\"data\":\"QQ==",
        "{\"data\":\"QQ",
        "{\"data\":\"Q\"}",
        "{\"data\":\"Q===\"}",
        "{\"data\":\"QQ==QQ==\"}",
        "{\"data\":\"QQ= =\"}",
        "{\"data\":\"QQ*Q\"}",
        "{\"data\":\"Q\\u0100\\u0100Q\"}",
        "{\"data\":\"QQ\\"
      })
  void an_answer_without_content_is_garbled_before_its_first_byte(String json) {
    assertThatThrownBy(() -> open(json))
        .isInstanceOfSatisfying(
            CallFailedException.class,
            failed -> assertThat(failed.outage()).isEqualTo(Outage.GARBLED));
  }

  @ParameterizedTest
  @CsvSource({"''", "'*\"}'", "'=\"}'", "'==='"})
  void content_that_does_not_end_is_garbled_and_never_the_end(String end) throws IOException {
    Base64Json content = open("{\"data\":\"" + "QUJD".repeat(10_000) + "Q" + end);

    assertThatThrownBy(content::readAllBytes)
        .isInstanceOfSatisfying(
            CallFailedException.class,
            failed -> assertThat(failed.outage()).isEqualTo(Outage.GARBLED));
  }

  @Test
  void a_member_of_a_megabyte_is_not_waited_through() {
    assertThatThrownBy(() -> open("{\"snippet\":\"" + "x".repeat(1_000_000) + "\",\"data\":\"\"}"))
        .isInstanceOf(CallFailedException.class);
  }

  private static byte[] all(String json) throws IOException {
    return open(json).readAllBytes();
  }

  private static Base64Json open(String json) throws IOException {
    return Base64Json.open(new ByteArrayInputStream(json.getBytes(UTF_8)), "data");
  }
}
