package hexmail.application.mailbox;

import static hexmail.application.mailbox.TestMessages.everything;
import static hexmail.application.mailbox.TestMessages.id;
import static hexmail.application.mailbox.TestMessages.message;
import static hexmail.application.mailbox.TestMessages.summary;
import static hexmail.application.world.World.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.application.account.ConnectedAccount;
import hexmail.application.world.ConcurrentCalls;
import hexmail.application.world.World;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.IndexStep;
import hexmail.domain.history.IndexedMessages;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.MailboxAnswer.Unauthorized;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import hexmail.testkit.memory.InMemoryMailbox.Calls;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The cost of a page, and its rows when the mailbox is throttled, unreachable or changed.
@Timeout(30)
class IndexedPagesTest {
  private final World world = new World();

  @BeforeEach
  void ada_has_five_messages() {
    assertThat(world.signIn(ADA)).isNotNull();
    for (int number = 0; number < 5; number++) {
      world.mailbox.deliver(ADA.id(), message(number));
    }
  }

  private ListedPage<MessageId, MessageSummary> page() {
    return found(list());
  }

  private static <T> T found(MailboxAnswer<T> answer) {
    if (answer instanceof Found<T>(T found)) {
      return found;
    }
    throw new AssertionError("No page");
  }

  private MailboxAnswer<ListedPage<MessageId, MessageSummary>> list() {
    return world.useCases.listMessages().list(world.connected(ADA), everything(50));
  }

  private static List<Row<MessageId, MessageSummary>> rows(int from, int to) {
    return IntStream.range(from, to)
        .<Row<MessageId, MessageSummary>>mapToObj(
            number -> new Row.Loaded<>(summary(number).id(), summary(number)))
        .toList();
  }

  @Nested
  class A_page_that_was_seen_before {
    private ListedPage<MessageId, MessageSummary> first;

    @BeforeEach
    void it_was_seen() {
      first = page();
    }

    @Test
    void costs_one_list_and_reads_no_message() {
      assertThat(page()).usingRecursiveComparison().ignoringFields("since").isEqualTo(first);
      assertThat(page().rows()).isEqualTo(rows(0, 5));
      assertThat(world.mailbox.calls()).isEqualTo(new Calls(3, 5, 0));
    }

    @Test
    void shows_current_labels() {
      world.mailbox.relabel(ADA.id(), id(2), Set.of(LabelId.UNREAD), Set.of(LabelId.INBOX));

      assertThat(page().rows().get(2).known())
          .isEqualTo(summary(2).withLabels(Set.of(LabelId.UNREAD)));
      assertThat(world.mailbox.calls()).isEqualTo(new Calls(2, 5, 0));
    }

    @Test
    void reads_only_new_messages() {
      world.mailbox.deliver(ADA.id(), message(-1));
      world.mailbox.delete(ADA.id(), id(4));

      assertThat(page().rows()).isEqualTo(rows(-1, 4));
      assertThat(world.mailbox.calls()).isEqualTo(new Calls(2, 6, 0));
    }

    @Test
    void is_read_again_once_when_the_history_has_expired() {
      world.mailbox.relabel(ADA.id(), id(2), Set.of(LabelId.UNREAD), Set.of());
      world.mailbox.expireHistory(ADA.id());

      assertThat(page().rows().get(2).known())
          .isEqualTo(summary(2).withLabels(Set.of(LabelId.INBOX, LabelId.UNREAD)));
      assertThat(world.mailbox.calls()).isEqualTo(new Calls(2, 10, 0));
      assertThat(page().rows()).hasSize(5);
      assertThat(world.mailbox.calls()).isEqualTo(new Calls(3, 10, 0));
    }

    @Test
    void shows_stale_rows_when_the_history_has_expired_and_nothing_can_be_read() {
      world.mailbox.expireHistory(ADA.id());
      for (int number = 0; number < 5; number++) {
        world.mailbox.throttle(id(number), Duration.ofSeconds(7));
      }

      ListedPage<MessageId, MessageSummary> page = page();

      assertThat(page.rows().getFirst()).isEqualTo(new Row.Loading<>(id(0), summary(0)));
      assertThat(page.retryAfter()).isEqualTo(Duration.ofSeconds(7));
      assertThat(page.current()).isTrue();
    }

    @Test
    void is_true_for_the_point_in_history_before_its_changes() {
      HistoryId before = world.mailbox.history(ADA.id());
      assertThat(first.since()).as("the page that began the index").isNull();
      world.mailbox.deliver(ADA.id(), message(-1));

      assertThat(page().since()).isEqualTo(before);
      assertThat(page().since()).isEqualTo(world.mailbox.history(ADA.id())).isNotEqualTo(before);
    }

    @Test
    void is_shown_as_last_known_while_the_mailbox_throttles() {
      world.mailbox.throttle(Duration.ofSeconds(7));

      assertThat(page())
          .isEqualTo(new ListedPage<>(rows(0, 5), null, Duration.ofSeconds(7), null, false));
    }

    @Test
    void is_shown_as_last_known_during_an_outage() {
      world.mailbox.outage(Outage.UNREACHABLE);

      assertThat(page())
          .isEqualTo(new ListedPage<>(rows(0, 5), null, Duration.ofSeconds(5), null, false));
    }

    @Test
    void is_not_shown_when_our_client_is_rejected() {
      world.mailbox.rejectClient();

      assertThatExceptionOfType(ClientRejected.class).isThrownBy(() -> list());
    }

    @Test
    void is_removed_with_the_account() {
      assertThat(world.useCases.disconnectAccount().disconnect(ADA.id())).isNotNull();

      assertThat(world.index.find(ADA.id(), List.of(id(0))).current()).isEmpty();
    }

    @Test
    void that_ends_after_its_account_was_removed_stores_nothing() {
      ConnectedAccount before = world.connected(ADA);
      world.credentials.remove(ADA.id());
      world.index.forget(ADA.id());

      assertThat(world.useCases.listMessages().list(before, everything(50)))
          .isInstanceOfAny(Found.class, Unauthorized.class);
      assertThat(world.index.find(ADA.id(), List.of(id(0)))).isEqualTo(IndexedMessages.NOTHING);
    }
  }

  @Nested
  class A_page_that_was_never_seen {
    @Test
    void is_read_once_for_all_concurrent_requests() {
      List<MailboxAnswer<ListedPage<MessageId, MessageSummary>>> pages =
          ConcurrentCalls.of(20, IndexedPagesTest.this::list);

      assertThat(pages)
          .hasSize(20)
          .allSatisfy(answer ->
              assertThat(found(answer))
                  .isEqualTo(
                      new ListedPage<>(
                          rows(0, 5), null, Duration.ZERO, found(answer).since(), true)));
      assertThat(world.mailbox.calls().summaries()).isEqualTo(5);
    }

    @Test
    void shows_the_available_rows_first_and_the_others_later() {
      world.mailbox.throttle(id(1), Duration.ofSeconds(7));

      ListedPage<MessageId, MessageSummary> page = page();

      assertThat(page.rows())
          .containsExactly(
              new Row.Loaded<>(summary(0).id(), summary(0)),
              new Row.Loading<>(id(1), null),
              new Row.Loaded<>(summary(2).id(), summary(2)),
              new Row.Loaded<>(summary(3).id(), summary(3)),
              new Row.Loaded<>(summary(4).id(), summary(4)));
      assertThat(page.retryAfter()).isEqualTo(Duration.ofSeconds(7));
      world.mailbox.throttle(id(1), null);
      assertThat(page().rows()).isEqualTo(rows(0, 5));
      assertThat(world.mailbox.calls().summaries()).isEqualTo(6);
    }

    @Test
    void is_throttled_when_nothing_of_it_is_known() {
      world.mailbox.throttle(Duration.ofSeconds(7));
      assertThat(list()).isEqualTo(new Throttled<>(Duration.ofSeconds(7)));

      world.mailbox.throttle((Duration) null);
      world.mailbox.outage(Outage.FAILED);
      assertThatThrownBy(IndexedPagesTest.this::list).isInstanceOf(MailboxUnavailable.class);
    }

    @Test
    void is_stored_although_the_index_advanced_while_it_was_read() {
      world.mailbox.duringSummaries(() -> {
        world.mailbox.relabel(ADA.id(), id(2), Set.of(LabelId.UNREAD), Set.of());
        var now = world.mailbox.history(ADA.id());
        var at = Objects.requireNonNull(world.index.find(ADA.id(), List.of()).at());
        assertThat(world.index.advance(ADA.id(), new IndexStep.Follow(at, List.of(), now)))
            .isTrue();
      });

      assertThat(page().rows()).hasSize(5);
      world.mailbox.duringSummaries(() -> {});

      assertThat(page().rows().get(2).known())
          .isEqualTo(summary(2).withLabels(Set.of(LabelId.INBOX, LabelId.UNREAD)));
      assertThat(world.mailbox.calls().summaries()).isEqualTo(5);
    }
  }
}
