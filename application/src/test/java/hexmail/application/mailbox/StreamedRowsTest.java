package hexmail.application.mailbox;

import static hexmail.application.mailbox.Letters.everything;
import static hexmail.application.mailbox.Letters.id;
import static hexmail.application.mailbox.Letters.ids;
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

/// What a stream of rows does about those that the mailbox puts off.
class StreamedRowsTest {
  private final LetterStream letters = new LetterStream();
  private final World world = letters.world;

  @Test
  void a_wait_between_rows_is_waited_out() {
    world.mailbox.throttle(id(110), Duration.ofSeconds(3));
    List<MessageSummary> rows = new ArrayList<>();
    letters.whilePausing(() -> {
      if (letters.pauses.size() == 2) {
        world.mailbox.throttle(id(110), null);
      }
    });

    assertThat(letters.stream.summaries(world.connected(ADA), everything(130), rows::addAll))
        .isEqualTo(new Found<>(130L));
    assertThat(rows)
        .isEqualTo(IntStream.range(0, LetterStream.LETTERS).mapToObj(Letters::summary).toList());
    assertThat(letters.pauses).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(3));
  }

  @Test
  void rows_that_are_waited_for_are_left_to_a_page_that_wants_them_sooner() {
    world.mailbox.throttle(id(7), Duration.ofSeconds(60));
    List<Set<MessageId>> free = new ArrayList<>();
    letters.whilePausing(() -> {
      Instant now = world.clock.instant();
      free.add(
          world.index.claim(
              ADA.id(), new MessageClaim(ids(0, LetterStream.LETTERS), now, now.plusMillis(1))));
      world.clock.advance(Duration.ofSeconds(1));
      world.mailbox.throttle(id(7), null);
    });

    assertThat(letters.stream.summaries(world.connected(ADA), everything(130), _ -> {}))
        .isEqualTo(new Found<>(130L));
    assertThat(letters.pauses).containsExactly(Duration.ofSeconds(5));
    assertThat(free.getFirst()).contains(id(7)).doesNotContain(id(6), id(8));
    assertThat(world.mailbox.calls().summaries()).isEqualTo(131);
  }

  @Test
  void a_wait_between_rows_that_does_not_end_is_told() {
    world.mailbox.throttle(id(110), Duration.ofSeconds(9));
    List<MessageSummary> rows = new ArrayList<>();

    assertThat(letters.stream.summaries(world.connected(ADA), everything(130), rows::addAll))
        .isEqualTo(new Throttled<>(Duration.ofSeconds(9)));
    assertThat(rows).hasSize(100);
    assertThat(letters.pauses).hasSizeGreaterThan(100).containsOnly(Duration.ofSeconds(5));
  }
}
