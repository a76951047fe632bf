package hexmail.application.mailbox;

import static hexmail.application.mailbox.TestMessages.everything;
import static hexmail.application.mailbox.TestMessages.id;
import static hexmail.application.mailbox.TestMessages.ids;
import static hexmail.application.world.World.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.application.world.World;
import hexmail.domain.history.MessageClaim;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A stream of rows waits for rows that the mailbox throttles.
class StreamedRowsTest {
  private final StreamedMailbox mailbox = new StreamedMailbox();
  private final World world = mailbox.world;

  @Test
  void a_throttled_stream_of_rows_waits_and_goes_on() {
    world.mailbox.throttle(id(110), Duration.ofSeconds(3));
    List<Row<MessageId, MessageSummary>> rows = new ArrayList<>();
    mailbox.whilePausing(() -> {
      if (mailbox.pauses.size() == 2) {
        world.mailbox.throttle(id(110), null);
      }
    });

    assertThat(mailbox.stream.summaries(world.connected(ADA), everything(130), rows::addAll))
        .isEqualTo(new Found<>(130L));
    assertThat(rows)
        .isEqualTo(
            IntStream.range(0, StreamedMailbox.MESSAGES)
                .<Row<MessageId, MessageSummary>>mapToObj(
                    at -> new Row.Loaded<>(TestMessages.summary(at).id(), TestMessages.summary(at)))
                .toList());
    assertThat(mailbox.pauses).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(3));
  }

  @Test
  void rows_that_a_stream_waits_for_can_be_read_by_a_page() {
    world.mailbox.throttle(id(7), Duration.ofSeconds(60));
    List<Set<MessageId>> free = new ArrayList<>();
    mailbox.whilePausing(() -> {
      Instant now = world.clock.instant();
      free.add(
          world.index.claim(
              ADA.id(),
              new MessageClaim(ids(0, StreamedMailbox.MESSAGES), now, now.plusMillis(1))));
      world.clock.advance(Duration.ofSeconds(1));
      world.mailbox.throttle(id(7), null);
    });

    assertThat(mailbox.stream.summaries(world.connected(ADA), everything(130), _ -> {}))
        .isEqualTo(new Found<>(130L));
    assertThat(mailbox.pauses).containsExactly(Duration.ofSeconds(5));
    assertThat(free.getFirst()).contains(id(7)).doesNotContain(id(6), id(8));
    assertThat(world.mailbox.calls().summaries()).isEqualTo(131);
  }

  @Test
  void a_stream_of_rows_that_stays_throttled_ends_with_that_answer() {
    world.mailbox.throttle(id(110), Duration.ofSeconds(9));
    List<Row<MessageId, MessageSummary>> rows = new ArrayList<>();

    assertThat(mailbox.stream.summaries(world.connected(ADA), everything(130), rows::addAll))
        .isEqualTo(new Throttled<>(Duration.ofSeconds(9)));
    assertThat(rows).hasSize(100);
    assertThat(mailbox.pauses).hasSizeGreaterThan(100).containsOnly(Duration.ofSeconds(5));
  }
}
