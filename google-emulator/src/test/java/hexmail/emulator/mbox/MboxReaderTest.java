package hexmail.emulator.mbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MboxReaderTest {
  private static final String FROM = "From a@b.example Mon Jan  5 10:00:00 2026\n";

  private static List<String> messages(String file) throws IOException {
    List<String> found = new ArrayList<>();
    MboxReader.read(
        new ByteArrayInputStream(file.getBytes(ISO_8859_1)),
        Instant.EPOCH,
        message -> found.add(new String(message.raw(), ISO_8859_1)));
    return found;
  }

  @Test
  void messages_are_parted_by_a_blank_line_and_a_from_line() throws IOException {
    assertThat(messages(FROM + "A: 1\n\nx\n\n" + FROM + "A: 2\n\ny\n"))
        .containsExactly("A: 1\n\nx\n", "A: 2\n\ny\n");
  }

  @Test
  void line_ends_of_either_kind_are_kept() throws IOException {
    String from = FROM.replace("\n", "\r\n");

    assertThat(messages(from + "A: 1\r\n\r\nx\r\n\r\n" + from + "A: 2\r\n\r\ny"))
        .containsExactly("A: 1\r\n\r\nx\r\n", "A: 2\r\n\r\ny");
  }

  @Test
  void a_from_line_without_a_blank_line_before_it_is_text() throws IOException {
    assertThat(messages(FROM + "A: 1\n\nx\n" + FROM + "y\n"))
        .containsExactly("A: 1\n\nx\n" + FROM + "y\n");
  }

  @Test
  void a_from_line_without_a_blank_line_before_it_counts_when_a_header_follows()
      throws IOException {
    assertThat(messages(FROM + "A: 1\n\nx\n" + FROM + "A: 2\n\ny\n"))
        .containsExactly("A: 1\n\nx\n", "A: 2\n\ny\n");
  }

  @Test
  void a_message_that_thunderbird_has_deleted_is_left_out() throws IOException {
    String deleted = FROM + "A: 2\nX-Mozilla-Status: 0009\n\ny\n\n";

    assertThat(messages(FROM + "A: 1\n\nX-Mozilla-Status: 0009\n\n" + deleted + FROM + "A: 3\n"))
        .containsExactly("A: 1\n\nX-Mozilla-Status: 0009\n", "A: 3\n");
  }

  @Test
  void prose_that_begins_with_the_word_is_text() throws IOException {
    String prose = "From here on, all is well.\nSee: below\n";

    assertThat(messages(FROM + "A: 1\n\nx\n\n" + prose)).containsExactly("A: 1\n\nx\n\n" + prose);
  }

  @Test
  void a_list_that_looks_like_a_from_line_and_a_header_is_text() throws IOException {
    String trip = "From Berlin\nDeparture: 10:40\n";

    assertThat(messages(FROM + "A: 1\n\nx\n\n" + trip)).containsExactly("A: 1\n\nx\n\n" + trip);
  }

  @Test
  void a_from_line_without_a_time_counts_when_a_header_follows() throws IOException {
    assertThat(
            messages(
                "From a@b.example\nA: 1\n\nx\n\nFrom -\nA: 2\n\ny\n\nFrom a@b.example\nno header\n"))
        .containsExactly("A: 1\n\nx\n", "A: 2\n\ny\n\nFrom a@b.example\nno header\n");
  }

  @Test
  void quoted_from_lines_lose_one_sign() throws IOException {
    assertThat(messages(FROM + "A: 1\n\n>From x\n>>From y\n> From z\n>Fromage\n"))
        .containsExactly("A: 1\n\nFrom x\n>From y\n> From z\n>Fromage\n");
  }

  @Test
  void blank_lines_inside_a_message_stay() throws IOException {
    assertThat(messages(FROM + "A: 1\n\n\n\nx\n\n\n\n" + FROM + "A: 2\n\ny\n\n\n"))
        .containsExactly("A: 1\n\n\n\nx\n\n\n", "A: 2\n\ny\n\n");
  }

  @Test
  void an_empty_file_has_no_message_and_a_lone_from_line_an_empty_one() throws IOException {
    assertThat(messages("")).isEmpty();
    assertThat(messages("\n\n")).isEmpty();
    assertThat(messages(FROM)).containsExactly("");
    assertThat(messages(FROM + "\n" + FROM + "A: 2\n\ny\n")).containsExactly("", "A: 2\n\ny\n");
  }

  @Test
  void nul_and_other_bytes_pass_through() throws IOException {
    assertThat(messages(FROM + "A: \u0000\u00FF\n\n\u0000\u0080\n"))
        .containsExactly("A: \u0000\u00FF\n\n\u0000\u0080\n");
  }
}
