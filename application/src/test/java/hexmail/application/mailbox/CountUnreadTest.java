package hexmail.application.mailbox;

import static hexmail.application.world.World.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.application.account.AccessTokens;
import hexmail.application.account.ConnectedAccount;
import hexmail.application.world.World;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.message.Label;
import hexmail.domain.message.LabelId;
import hexmail.domain.outage.Outage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CountUnreadTest {
  private final World world = new World();
  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private final ListLabels labels = world.useCases.listLabels();
  private final CountUnread counts =
      new CountUnread(
          labels,
          new AccessTokens(world.stores, world.server, world.clock, new Random(1)),
          tasks::add,
          world.clock);

  @BeforeEach
  void ada_has_unread_mail() {
    assertThat(world.signIn(ADA)).isNotNull();
    deliver(1);
  }

  private void deliver(int number) {
    world.mailbox.deliver(ADA.id(), TestMessages.message(number));
    world.mailbox.relabel(
        ADA.id(),
        TestMessages.message(number).summary().id(),
        Set.of(LabelId.INBOX, LabelId.UNREAD),
        Set.of());
  }

  private ConnectedAccount ada() {
    return world.connected(ADA);
  }

  /// The count that a page shows; -1 for none.
  private int shown() {
    if (labels.recent(ada(), Set.of()) instanceof Found<List<Label>>(List<Label> found)) {
      return found.stream()
          .filter(label -> label.id().equals(LabelId.INBOX))
          .map(label -> Objects.requireNonNullElse(label.unread(), -1))
          .findFirst()
          .orElseThrow();
    }
    throw new AssertionError("No labels");
  }

  private void count() {
    counts.begin(ada());
    assertThat(tasks).hasSize(1);
    tasks.remove().run();
  }

  @Test
  void a_page_waits_for_no_count_and_shows_the_last_one() {
    assertThat(shown()).isEqualTo(-1);
    counts.begin(ada());
    assertThat(shown()).isEqualTo(-1);

    tasks.remove().run();

    assertThat(shown()).isEqualTo(1);
    deliver(2);
    world.clock.advance(Duration.ofHours(1));
    assertThat(shown()).isEqualTo(1);
  }

  @Test
  void messages_are_counted_once_a_minute() {
    count();
    deliver(2);
    world.clock.advance(Duration.ofSeconds(60));
    counts.begin(ada());
    assertThat(tasks).isEmpty();
    assertThat(counts.recent(ada()).orElseThrow().unread()).containsEntry(LabelId.INBOX, 1);

    world.clock.advance(Duration.ofSeconds(1));
    count();

    assertThat(shown()).isEqualTo(2);
  }

  @Test
  void after_a_change_messages_are_counted_again() {
    count();
    deliver(2);
    world.clock.advance(Duration.ofSeconds(1));

    Instant changed = world.clock.instant();
    assertThat(inboxSince(changed)).isEqualTo(2);
    assertThat(shown()).isEqualTo(2);

    deliver(3);
    world.clock.advance(Duration.ofSeconds(1));
    assertThat(inboxSince(changed)).as("a second page that is told of the change").isEqualTo(2);
    assertThat(inboxSince(world.clock.instant())).isEqualTo(3);
  }

  private @Nullable Integer inboxSince(Instant earliest) {
    return counts.since(ada(), earliest).orElseThrow().unread().get(LabelId.INBOX);
  }

  @Test
  void the_last_counts_stay_while_google_returns_none() {
    count();
    world.clock.advance(Duration.ofMinutes(2));

    world.mailbox.throttle(Duration.ofSeconds(9));
    assertThat(counts.recent(ada()).orElseThrow().unread()).containsEntry(LabelId.INBOX, 1);
    world.mailbox.throttle(null);
    world.mailbox.outage(Outage.UNREACHABLE);
    count();
    assertThat(inboxSince(world.clock.instant())).isEqualTo(1);
    assertThat(shown()).isEqualTo(1);
  }

  @Test
  void without_a_count_there_is_none() {
    world.mailbox.outage(Outage.UNREACHABLE);

    assertThat(counts.recent(ada())).isEmpty();
  }

  @Test
  void the_counts_of_a_disconnected_account_are_forgotten() {
    ConnectedAccount gone = ada();
    count();

    assertThat(world.useCases.disconnectAccount().disconnect(ADA.id())).isNotNull();

    assertThat(counts.since(gone, world.clock.instant())).isEmpty();
  }
}
