package hexmail.application.mailbox;

import static hexmail.application.mailbox.TestMessages.everything;
import static hexmail.application.mailbox.TestMessages.id;
import static hexmail.application.mailbox.TestMessages.message;
import static hexmail.application.mailbox.TestMessages.summary;
import static hexmail.application.world.World.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.application.world.World;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Messages on which Google fails again and again: what a list shows, what it costs, and what a
/// stream does.
@Timeout(30)
class FailedRowsTest {
  private final World world = new World();

  @BeforeEach
  void ada_has_twenty_messages_and_one_fails() {
    assertThat(world.signIn(ADA)).isNotNull();
    for (int number = 0; number < 20; number++) {
      world.mailbox.deliver(ADA.id(), message(number));
    }
    world.mailbox.fail(id(3), Outage.FAILED);
  }

  private ListedPage<MessageId, MessageSummary> page() {
    if (world.useCases.listMessages().list(world.connected(ADA), everything(50))
        instanceof
        Found<ListedPage<MessageId, MessageSummary>>(ListedPage<MessageId, MessageSummary> page)) {
      return page;
    }
    throw new AssertionError("No page");
  }

  private int summariesRead() {
    return world.mailbox.calls().summaries();
  }

  @Test
  void one_failed_message_leaves_the_others_as_they_are() {
    ListedPage<MessageId, MessageSummary> page = page();

    assertThat(page.rows()).hasSize(20);
    assertThat(page.rows().get(2)).isEqualTo(new Row.Loaded<>(summary(2).id(), summary(2)));
    assertThat(page.rows().get(3)).isEqualTo(new Row.Failed<>(id(3), null, Outage.FAILED));
    assertThat(page.retryAfter()).isEqualTo(Duration.ofSeconds(5));
    assertThat(page.current()).isTrue();
  }

  @Test
  void attempts_become_rare_and_a_page_costs_nothing_for_it_meanwhile() {
    List<Duration> waits = new ArrayList<>();
    for (int attempt = 0; attempt < 9; attempt++) {
      int before = summariesRead();
      Duration wait = page().retryAfter();
      waits.add(wait);
      assertThat(summariesRead() - before).isEqualTo(attempt == 0 ? 20 : 1);

      world.clock.advance(wait.minusMillis(1));
      assertThat(page().rows().get(3)).isInstanceOf(Row.Failed.class);
      assertThat(page().retryAfter()).isEqualTo(Duration.ofMillis(1));
      assertThat(summariesRead() - before).isEqualTo(attempt == 0 ? 20 : 1);
      world.clock.advance(Duration.ofMillis(1));
    }

    assertThat(waits)
        .extracting(Duration::toSeconds)
        .containsExactly(5L, 10L, 20L, 40L, 80L, 160L, 300L, 300L, 300L);
  }

  @Test
  void a_message_that_is_read_at_last_is_a_row_like_any_other() {
    page();
    world.mailbox.fail(id(3), null);

    assertThat(page().rows().get(3)).isInstanceOf(Row.Failed.class);
    world.clock.advance(Duration.ofSeconds(5));

    assertThat(page().rows().get(3)).isEqualTo(new Row.Loaded<>(summary(3).id(), summary(3)));
    assertThat(page().retryAfter()).isZero();
  }

  @Test
  void a_person_can_ask_for_an_attempt_at_once() {
    page();
    world.mailbox.fail(id(3), null);

    world.useCases.listMessages().retryFailed(world.connected(ADA));

    assertThat(page().rows().get(3)).isEqualTo(new Row.Loaded<>(summary(3).id(), summary(3)));
  }

  @Test
  void a_page_of_failed_messages_alone_is_still_a_page() {
    for (int number = 4; number < 20; number++) {
      world.mailbox.delete(ADA.id(), id(number));
    }
    for (int number = 0; number < 3; number++) {
      world.mailbox.fail(id(number), Outage.GARBLED);
    }

    assertThat(page().rows()).hasSize(4).allMatch(Row.Failed.class::isInstance);
  }

  @Test
  void when_google_fails_on_everything_the_messages_are_not_blamed() {
    for (int number = 0; number < 20; number++) {
      world.mailbox.fail(id(number), Outage.FAILED);
    }

    assertThatThrownBy(this::page).isInstanceOf(MailboxUnavailable.class);
    for (int number = 0; number < 20; number++) {
      world.mailbox.fail(id(number), null);
    }
    assertThat(page().rows()).allMatch(Row.Loaded.class::isInstance);
  }

  @Test
  void an_outage_of_the_list_is_not_blamed_on_its_messages() {
    world.mailbox.fail(id(3), null);
    world.mailbox.throttle(id(7), Duration.ofSeconds(1));
    page();

    world.mailbox.outage(Outage.FAILED);
    assertThat(page().rows()).noneMatch(Row.Failed.class::isInstance);

    world.mailbox.outage(null);
    world.mailbox.throttle(id(7), null);
    assertThat(page().rows()).noneMatch(Row.Loading.class::isInstance);
  }

  @Test
  void a_stream_goes_on_and_marks_the_message() {
    List<Row<MessageId, MessageSummary>> rows = new ArrayList<>();

    assertThat(
            world
                .useCases
                .streamMessages()
                .summaries(world.connected(ADA), everything(500), rows::addAll))
        .isEqualTo(new Found<>(20L));

    assertThat(rows).hasSize(20);
    assertThat(rows.get(3)).isEqualTo(new Row.Failed<>(id(3), null, Outage.FAILED));
    assertThat(rows.get(19)).isEqualTo(new Row.Loaded<>(summary(19).id(), summary(19)));
  }

  @Test
  void a_stream_over_known_rows_goes_on_as_well() {
    page();
    world.clock.advance(Duration.ofSeconds(5));
    List<Row<MessageId, MessageSummary>> rows = new ArrayList<>();

    assertThat(
            world
                .useCases
                .streamMessages()
                .summaries(world.connected(ADA), everything(500), rows::addAll))
        .isEqualTo(new Found<>(20L));
    assertThat(rows.get(3)).isInstanceOf(Row.Failed.class);
  }

  @Test
  void an_opened_message_that_fails_is_looked_for_less_and_less_often() {
    world.mailbox.fail(id(3), null);
    page();
    world.mailbox.fail(id(3), Outage.FAILED);

    List<Duration> waits = new ArrayList<>();
    for (int attempt = 0; attempt < 3; attempt++) {
      if (world.useCases.readMessage().read(world.connected(ADA), id(3))
          instanceof Found<OpenedMessage>(OpenedMessage.Loading(var _, Duration wait))) {
        waits.add(wait);
      }
    }
    assertThat(waits).extracting(Duration::toSeconds).containsExactly(5L, 10L, 20L);
    world.mailbox.fail(id(3), null);
    assertThat(world.useCases.readMessage().read(world.connected(ADA), id(3)))
        .isEqualTo(new Found<>(new OpenedMessage.Whole(message(3))));
  }
}
