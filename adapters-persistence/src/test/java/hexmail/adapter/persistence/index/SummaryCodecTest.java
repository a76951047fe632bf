package hexmail.adapter.persistence.index;

import static hexmail.adapter.persistence.fixture.TestData.NOON;
import static hexmail.adapter.persistence.fixture.TestData.summary;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SummaryCodecTest {
  private static final MessageId ID = new MessageId("one");

  @Test
  void a_summary_is_read_as_it_was_written() {
    assertThat(SummaryCodec.read(ID, SummaryCodec.write(summary("one")))).contains(summary("one"));
  }

  @Test
  void summaries_share_equal_sets_of_labels() {
    byte[] bytes = SummaryCodec.write(summary("one"));

    Set<LabelId> labels = SummaryCodec.read(ID, bytes).orElseThrow().labels();

    assertThat(SummaryCodec.read(ID, bytes).orElseThrow().labels()).isNotEmpty().isSameAs(labels);
  }

  @Test
  void texts_may_have_any_length() {
    MessageSummary summary =
        new MessageSummary(
            ID,
            new ConversationId("t"),
            new Correspondent("日".repeat(21_845), "a".repeat(21_846)),
            "\uD83D\uDC8C".repeat(100_000),
            "",
            NOON,
            Set.of(),
            false);

    assertThat(SummaryCodec.read(ID, SummaryCodec.write(summary))).contains(summary);
  }

  @Test
  void a_short_summary_has_little_overhead() {
    MessageSummary summary =
        new MessageSummary(
            ID,
            new ConversationId("0123456789abcdef"),
            new Correspondent("Ada", "ada@example.com"),
            "Engine",
            "s".repeat(200),
            NOON,
            Set.of(LabelId.INBOX),
            false);

    assertThat(SummaryCodec.write(summary)).hasSize(16 + 3 + 15 + 6 + 200 + 5 + 50);
  }

  @Test
  void another_version_is_not_read() {
    byte[] later = SummaryCodec.write(summary("one"));
    later[0]++;

    assertThat(SummaryCodec.read(ID, later)).isEmpty();
  }

  @Test
  void truncated_bytes_are_not_read() {
    byte[] whole = SummaryCodec.write(summary("one"));

    for (int length = 0; length < whole.length; length++) {
      assertThat(SummaryCodec.read(ID, Arrays.copyOf(whole, length))).as("%d", length).isEmpty();
    }
  }

  @Test
  void an_invalid_summary_is_not_read() {
    byte[] broken = SummaryCodec.write(summary("one"));
    // The first character of the conversation's id.
    broken[3] = ' ';

    assertThat(SummaryCodec.read(ID, broken)).isEmpty();
  }
}
