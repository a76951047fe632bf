package hexmail.application.mailbox;

import static hexmail.application.mailbox.TestMessages.everything;
import static hexmail.application.mailbox.TestMessages.id;
import static hexmail.application.mailbox.TestMessages.message;
import static hexmail.application.mailbox.TestMessages.summary;
import static hexmail.application.world.World.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.application.account.AccessTokens;
import hexmail.application.world.World;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.Mailbox;
import hexmail.testkit.interception.Intercepted;
import hexmail.testkit.interception.Latency;
import hexmail.testkit.memory.InMemoryMailbox.Calls;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The rows of a page whose list is slow. Two calls determine which rows there are.
class SlowPagesTest {
  private final World world = new World();

  @BeforeEach
  void ada_has_two_messages() {
    assertThat(world.signIn(ADA)).isNotNull();
    world.mailbox.deliver(ADA.id(), message(0));
    world.mailbox.deliver(ADA.id(), message(1));
  }

  @Test
  void rows_are_read_after_a_fast_list() {
    assertThat(page(Duration.ofMillis(999)).rows())
        .containsExactly(
            new Row.Loaded<>(summary(0).id(), summary(0)),
            new Row.Loaded<>(summary(1).id(), summary(1)));
  }

  @Test
  void after_a_slow_list_rows_are_read_for_the_next_request() {
    assertThat(page(Duration.ofSeconds(1)))
        .isEqualTo(
            new ListedPage<>(
                List.of(new Row.Loading<>(id(0), null), new Row.Loading<>(id(1), null)),
                null,
                Duration.ofSeconds(1),
                null,
                true));
    assertThat(world.mailbox.calls()).isEqualTo(new Calls(1, 2, 0));

    assertThat(page(Duration.ofSeconds(1)).rows())
        .containsExactly(
            new Row.Loaded<>(summary(0).id(), summary(0)),
            new Row.Loaded<>(summary(1).id(), summary(1)));
    assertThat(world.mailbox.calls()).isEqualTo(new Calls(2, 2, 0));
  }

  @Test
  void after_a_slow_list_known_rows_are_shown() {
    page(Duration.ZERO);
    world.mailbox.deliver(ADA.id(), message(-1));

    assertThat(page(Duration.ofSeconds(1)).rows())
        .containsExactly(
            new Row.Loading<>(id(-1), null),
            new Row.Loaded<>(summary(0).id(), summary(0)),
            new Row.Loaded<>(summary(1).id(), summary(1)));
  }

  private ListedPage<MessageId, MessageSummary> page(Duration ofEachCall) {
    Mailbox mailbox =
        Intercepted.port(Mailbox.class, world.mailbox, new Latency(ofEachCall, world.clock));
    AccessTokens tokens = new AccessTokens(world.stores, world.server, world.clock, new Random(3));
    IndexedMailbox indexed = new IndexedMailbox(mailbox, world.stores, tokens, world.clock);
    if (new ListMessages(indexed, Runnable::run, world.clock)
            .list(world.connected(ADA), everything(50))
        instanceof
        Found<ListedPage<MessageId, MessageSummary>>(ListedPage<MessageId, MessageSummary> page)) {
      return page;
    }
    throw new AssertionError("No page");
  }
}
