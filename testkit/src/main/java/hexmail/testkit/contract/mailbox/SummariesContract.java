package hexmail.testkit.contract.mailbox;

import static hexmail.testkit.contract.mail.MailSteps.found;
import static hexmail.testkit.contract.mail.MailSteps.lookalikes;
import static hexmail.testkit.contract.mail.MailSteps.outage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.Mailbox;
import hexmail.testkit.contract.fixture.Race;
import hexmail.testkit.contract.mail.TestMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Which summaries are returned, and in which order.
public interface SummariesContract extends MailboxWorldFactory {
  @Test
  default void summaries_come_in_the_order_of_the_ids() {
    MailboxWorld world = world();
    MessageId first = world.deliver(world.ada(), TestMessage.at(1));
    MessageId second = world.deliver(world.ada(), TestMessage.at(2));
    MessageId third = world.deliver(world.ada(), TestMessage.at(3));

    assertThat(ids(world, List.of(second, third, first))).containsExactly(second, third, first);
    assertThat(ids(world, List.of(third, first, third))).containsExactly(third, first, third);
  }

  @Test
  default void of_no_ids_there_are_no_summaries() {
    assertThat(ids(world(), List.of())).isEmpty();
  }

  @Test
  default void five_hundred_ids_can_be_asked_for_at_once_and_no_more() {
    MailboxWorld world = world();
    MessageId there = world.deliver(world.ada(), TestMessage.at(1));
    List<MessageId> most =
        new ArrayList<>(IntStream.range(1, 500).mapToObj(at -> new MessageId("" + at)).toList());
    most.add(there);

    assertThat(ids(world, most)).containsExactly(there);
    most.add(there);
    assertThatIllegalArgumentException().isThrownBy(() -> ids(world, most));
  }

  @Test
  default void summaries_of_messages_that_are_gone_are_left_out() {
    MailboxWorld world = world();
    MessageId kept = world.deliver(world.ada(), TestMessage.at(1));
    MessageId gone = world.deliver(world.ada(), TestMessage.at(2));
    MessageId other = world.deliver(world.ada(), TestMessage.at(3));
    MailboxAccess access = world.access(world.ada());
    List<MessageId> asked = List.of(other, gone, kept);
    assertThat(found(world.mailbox().summaries(access, asked)).found())
        .extracting(MessageSummary::id)
        .isEqualTo(asked);

    world.delete(world.ada(), gone);

    assertThat(found(world.mailbox().summaries(access, asked)).found())
        .extracting(MessageSummary::id)
        .containsExactly(other, kept);
    assertThat(world.mailbox().summaries(access, List.of(gone)))
        .isEqualTo(new Found<>(Summaries.all(List.of())));
  }

  @Test
  default void an_id_that_looks_alike_names_no_message() {
    MailboxWorld world = world();
    MessageId id = world.deliver(world.ada(), TestMessage.at(1));

    assertThat(ids(world, lookalikes(id))).isEmpty();
    assertThat(ids(world, Stream.concat(lookalikes(id).stream(), Stream.of(id)).toList()))
        .containsExactly(id);
  }

  @Test
  default void summaries_of_other_accounts_are_left_out() {
    MailboxWorld world = world();
    MessageId ofGrace = world.deliver(world.grace(), TestMessage.at(1));
    MessageId ofAda = world.deliver(world.ada(), TestMessage.at(2));

    assertThat(ids(world, List.of(ofGrace, ofAda))).containsExactly(ofAda);
  }

  @Test
  default void messages_that_the_server_does_not_return_now_are_listed_as_waiting() {
    MailboxWorld world = world();
    List<MessageId> ids = new ArrayList<>();
    for (int minute = 0; minute < 20; minute++) {
      ids.add(world.deliver(world.ada(), TestMessage.at(minute)));
    }

    world.throttle(ids.get(10), Duration.ofSeconds(7));

    Summaries<MessageId, MessageSummary> summaries =
        found(world.mailbox().summaries(world.access(world.ada()), ids));
    assertThat(summaries.waiting()).contains(ids.get(10)).isSubsetOf(ids);
    assertThat(summaries.retryAfter()).isEqualTo(Duration.ofSeconds(7));
    assertThat(summaries.found())
        .extracting(MessageSummary::id)
        .isEqualTo(without(ids, summaries.waiting()));
  }

  @Test
  default void when_no_message_is_returned_the_refusal_is_the_answer() {
    MailboxWorld world = world();
    MessageId id = world.deliver(world.ada(), TestMessage.at(1));

    world.throttle(id, Duration.ofSeconds(7));

    assertThat(world.mailbox().summaries(world.access(world.ada()), List.of(id)))
        .isEqualTo(new Throttled<>(Duration.ofSeconds(7)));
  }

  @Test
  default void a_message_on_which_the_server_fails_is_listed_as_failed_and_costs_no_other() {
    MailboxWorld world = world();
    MessageId first = world.deliver(world.ada(), TestMessage.at(1));
    MessageId failing = world.deliver(world.ada(), TestMessage.at(2));
    MessageId other = world.deliver(world.ada(), TestMessage.at(3));

    world.fail(failing);

    Summaries<MessageId, MessageSummary> summaries =
        found(world.mailbox().summaries(world.access(world.ada()), List.of(other, failing, first)));
    assertThat(summaries.found()).extracting(MessageSummary::id).containsExactly(other, first);
    assertThat(summaries.failed()).isEqualTo(Map.of(failing, Outage.FAILED));
    assertThat(summaries.waiting()).isEmpty();
  }

  @Test
  default void when_no_message_is_returned_the_failure_is_the_answer() {
    MailboxWorld world = world();
    MessageId id = world.deliver(world.ada(), TestMessage.at(1));

    world.fail(id);

    assertThat(outage(() -> world.mailbox().summaries(world.access(world.ada()), List.of(id))))
        .isEqualTo(Outage.FAILED);
  }

  @Test
  default void summaries_are_the_same_after_a_restart() {
    MailboxWorld world = world();
    MessageId id = world.deliver(world.ada(), TestMessage.at(1));
    MailboxAccess access = world.access(world.ada());

    assertThat(world.restartedMailbox().summaries(access, List.of(id)))
        .isEqualTo(world.mailbox().summaries(access, List.of(id)));
  }

  @Test
  default void concurrent_callers_each_get_their_own_summaries() {
    MailboxWorld world = world();
    Mailbox mailbox = world.mailbox();
    List<MessageId> ids =
        List.of(
            world.deliver(world.ada(), TestMessage.at(1)),
            world.deliver(world.grace(), TestMessage.at(2)));
    List<MailboxAccess> accesses = List.of(world.access(world.ada()), world.access(world.grace()));

    List<List<MessageSummary>> summaries =
        Race.of(runner -> found(mailbox.summaries(accesses.get(runner % 2), ids)).found());

    for (int runner = 0; runner < Race.RUNNERS; runner++) {
      assertThat(summaries.get(runner))
          .extracting(MessageSummary::id)
          .containsExactly(ids.get(runner % 2));
    }
  }

  @Test
  default void a_summary_has_the_labels_that_the_message_has() {
    MailboxWorld world = world();
    LabelId trips = world.label(world.ada(), "Trips");
    MessageId unread =
        world.deliver(
            world.ada(), TestMessage.at(1).withLabels(LabelId.INBOX, LabelId.UNREAD, trips));
    MessageId read = world.deliver(world.ada(), TestMessage.at(2).withLabels(trips));
    MessageId spam = world.deliver(world.ada(), TestMessage.at(3).withLabels(LabelId.SPAM));
    MessageId bare = world.deliver(world.ada(), TestMessage.at(4).withLabels());

    assertThat(summaries(world, List.of(unread, read, spam, bare)))
        .extracting(MessageSummary::labels)
        .containsExactly(
            Set.of(LabelId.INBOX, LabelId.UNREAD, trips),
            Set.of(trips),
            Set.of(LabelId.SPAM),
            Set.of());
  }

  private static List<MessageId> without(List<MessageId> ids, List<MessageId> waiting) {
    return ids.stream().filter(id -> !waiting.contains(id)).toList();
  }

  private static List<MessageId> ids(MailboxWorld world, List<MessageId> asked) {
    return summaries(world, asked).stream().map(MessageSummary::id).toList();
  }

  private static List<MessageSummary> summaries(MailboxWorld world, List<MessageId> asked) {
    return found(world.mailbox().summaries(world.access(world.ada()), asked)).found();
  }
}
