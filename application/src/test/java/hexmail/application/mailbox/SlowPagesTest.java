package hexmail.application.mailbox;

import static hexmail.application.mailbox.Letters.everything;
import static hexmail.application.mailbox.Letters.id;
import static hexmail.application.mailbox.Letters.letter;
import static hexmail.application.mailbox.Letters.summary;
import static hexmail.application.world.World.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.application.account.AccessTokens;
import hexmail.application.mailbox.ListMessages.Page;
import hexmail.application.world.World;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.port.Mailbox;
import hexmail.testkit.interception.Intercepted;
import hexmail.testkit.interception.Latency;
import hexmail.testkit.memory.InMemoryMailbox.Calls;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a page shows when the mailbox takes its time. Two calls tell which rows there are.
class SlowPagesTest {
  private final World world = new World();

  @BeforeEach
  void ada_has_two_letters() {
    assertThat(world.signIn(ADA)).isNotNull();
    world.mailbox.deliver(ADA.id(), letter(0));
    world.mailbox.deliver(ADA.id(), letter(1));
  }

  @Test
  void rows_are_read_after_a_list_that_was_quick_enough() {
    assertThat(page(Duration.ofMillis(999)).rows())
        .containsExactly(new MessageRow.Loaded(summary(0)), new MessageRow.Loaded(summary(1)));
  }

  @Test
  void after_a_list_that_took_long_rows_are_read_for_the_next_look() {
    assertThat(page(Duration.ofSeconds(1)))
        .isEqualTo(
            new Page(
                List.of(new MessageRow.Loading(id(0), null), new MessageRow.Loading(id(1), null)),
                null,
                Duration.ofSeconds(1),
                true));
    assertThat(world.mailbox.calls()).isEqualTo(new Calls(1, 2, 0));

    assertThat(page(Duration.ofSeconds(1)).rows())
        .containsExactly(new MessageRow.Loaded(summary(0)), new MessageRow.Loaded(summary(1)));
    assertThat(world.mailbox.calls()).isEqualTo(new Calls(2, 2, 0));
  }

  @Test
  void after_a_list_that_took_long_rows_that_are_known_are_shown() {
    page(Duration.ZERO);
    world.mailbox.deliver(ADA.id(), letter(-1));

    assertThat(page(Duration.ofSeconds(1)).rows())
        .containsExactly(
            new MessageRow.Loading(id(-1), null),
            new MessageRow.Loaded(summary(0)),
            new MessageRow.Loaded(summary(1)));
  }

  private Page page(Duration ofEachCall) {
    Mailbox mailbox =
        Intercepted.port(Mailbox.class, world.mailbox, new Latency(ofEachCall, world.clock));
    AccessTokens tokens = new AccessTokens(world.stores, world.server, world.clock, new Random(3));
    IndexedMailbox indexed = new IndexedMailbox(mailbox, world.index, tokens, world.clock);
    if (new ListMessages(indexed, Runnable::run, world.clock)
            .list(world.connected(ADA), everything(50))
        instanceof Found<Page>(Page page)) {
      return page;
    }
    throw new AssertionError("No page");
  }
}
