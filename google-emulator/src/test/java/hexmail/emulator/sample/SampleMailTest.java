package hexmail.emulator.sample;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.emulator.mbox.IncomingMessage;
import hexmail.emulator.mime.MessageParser;
import hexmail.emulator.mime.ParsedMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class SampleMailTest {
  private static final Instant NOW = Instant.parse("2026-01-07T12:00:00Z");

  private static List<IncomingMessage> written(String email, int messages) {
    List<IncomingMessage> all = new ArrayList<>();
    new SampleMail(email, messages, NOW).forEach(all::add);
    return all;
  }

  private static List<ParsedMessage> parsed(int messages) {
    return written("ada@example.com", messages).stream()
        .map(message -> MessageParser.parse(message.raw()))
        .toList();
  }

  @Test
  void it_is_the_same_every_time() {
    List<IncomingMessage> first = written("ada@example.com", 200);
    List<IncomingMessage> second = written("ada@example.com", 200);

    assertThat(first).hasSize(200);
    for (int i = 0; i < 200; i++) {
      assertThat(Arrays.equals(first.get(i).raw(), second.get(i).raw())).isTrue();
    }
  }

  @Test
  void the_oldest_comes_first_and_the_newest_came_three_minutes_ago() {
    List<Instant> times =
        written("ada@example.com", 300).stream().map(one -> one.received().orElseThrow()).toList();

    assertThat(times).isSorted();
    assertThat(times.getLast()).isEqualTo(NOW.minus(Duration.ofMinutes(3)));
  }

  @Test
  void a_hundred_and_twenty_of_two_thousand_are_invoices() {
    assertThat(parsed(2_000))
        .filteredOn(message -> message.header("Subject").matches("(?i).*\\binvoice\\b.*"))
        .hasSize(120)
        .allMatch(ParsedMessage::hasAttachment);
  }

  @Test
  void nothing_in_it_is_broken() {
    assertThat(parsed(500)).noneMatch(ParsedMessage::broken);
  }

  @Test
  void it_holds_the_scripts_charsets_and_traps_that_a_reader_has_to_bear() {
    List<ParsedMessage> mail = parsed(500);
    List<Predicate<ParsedMessage>> wanted =
        List.of(
            message -> message.header("Subject").startsWith("Işık"),
            message -> message.header("Content-Type").contains("ISO-2022-JP"),
            message -> message.header("Content-Type").contains("windows-1254"),
            message -> message.header("From").startsWith("ليلى"),
            message -> message.header("Subject").contains("🎉"),
            message -> message.header("Subject").contains("<script>"),
            message -> message.header("Subject").length() > 400,
            message -> message.header("Subject").isEmpty(),
            message -> message.fileNames().contains("会議資料.txt"));

    assertThat(wanted.stream().map(kind -> mail.stream().anyMatch(kind)))
        .containsExactly(true, true, true, true, true, true, true, true, true);
  }

  @Test
  void any_number_will_do() {
    assertThat(written("alan@example.com", 0)).isEmpty();
    assertThat(written("someone@else.example", 7)).hasSize(7);
  }
}
