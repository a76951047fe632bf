package hexmail.testkit.contract.conversation;

import static hexmail.testkit.contract.conversation.ConversationSteps.access;
import static hexmail.testkit.contract.conversation.ConversationSteps.all;
import static hexmail.testkit.contract.conversation.ConversationSteps.conversationOf;
import static hexmail.testkit.contract.conversation.ConversationSteps.deliver;
import static hexmail.testkit.contract.conversation.ConversationSteps.list;
import static hexmail.testkit.contract.conversation.ConversationSteps.summaries;
import static hexmail.testkit.contract.mail.MailSteps.found;
import static hexmail.testkit.contract.mail.MailSteps.lookalikes;
import static hexmail.testkit.contract.mail.MailSteps.outage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.Conversations;
import hexmail.testkit.contract.fixture.Race;
import hexmail.testkit.contract.mail.TestMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Which summaries are returned, and in which order.
public interface ConversationSummariesContract extends ConversationsWorldFactory {
  @Test
  default void summaries_come_in_the_order_of_the_ids() {
    ConversationsWorld world = world();
    ConversationId tea = deliver(world, TestMessage.at(1).about("tea"));
    ConversationId rain = deliver(world, TestMessage.at(2).about("rain"));
    ConversationId alone = deliver(world, TestMessage.at(3));
    deliver(world, TestMessage.at(4).about("tea"));

    assertThat(ids(world, List.of(rain, alone, tea))).containsExactly(rain, alone, tea);
    assertThat(ids(world, List.of(alone, tea, rain))).containsExactly(alone, tea, rain);
  }

  @Test
  default void of_no_ids_there_are_no_summaries() {
    assertThat(ids(world(), List.of())).isEmpty();
  }

  @Test
  default void five_hundred_ids_can_be_asked_for_at_once_and_no_more() {
    ConversationsWorld world = world();
    ConversationId there = deliver(world, TestMessage.at(1));
    List<ConversationId> most =
        new ArrayList<>(
            IntStream.range(1, 500).mapToObj(at -> new ConversationId("" + at)).toList());
    most.add(there);

    assertThat(ids(world, most)).containsExactly(there);
    most.add(there);
    assertThatIllegalArgumentException().isThrownBy(() -> ids(world, most));
  }

  @Test
  default void conversations_without_messages_are_left_out() {
    ConversationsWorld world = world();
    ConversationId kept = deliver(world, TestMessage.at(1));
    MessageId message = world.deliver(world.ada(), TestMessage.at(2).about("tea"));
    ConversationId gone = conversationOf(world, world.ada(), message);
    ConversationId other = deliver(world, TestMessage.at(3));
    List<ConversationId> asked = List.of(other, gone, kept);
    assertThat(ids(world, asked)).isEqualTo(asked);

    world.delete(world.ada(), message);

    assertThat(ids(world, asked)).containsExactly(other, kept);
    assertThat(world.conversations().summaries(access(world), List.of(gone)))
        .isEqualTo(new Found<>(Summaries.all(List.of())));
  }

  @Test
  default void an_id_that_looks_alike_names_no_conversation() {
    ConversationsWorld world = world();
    ConversationId id = deliver(world, TestMessage.at(1).about("tea"));
    List<ConversationId> odd =
        lookalikes(new MessageId(id.value())).stream()
            .map(alike -> new ConversationId(alike.value()))
            .toList();

    assertThat(ids(world, odd)).isEmpty();
    assertThat(ids(world, Stream.concat(odd.stream(), Stream.of(id)).toList())).containsExactly(id);
  }

  @Test
  default void conversations_of_other_accounts_are_left_out() {
    ConversationsWorld world = world();
    ConversationId ofGrace =
        conversationOf(
            world,
            world.grace(),
            world.deliver(world.grace(), TestMessage.at(1).about("of-grace")));
    ConversationId ofAda = deliver(world, TestMessage.at(2));

    assertThat(ids(world, List.of(ofGrace, ofAda))).containsExactly(ofAda);
    MailboxAccess access = world.access(world.grace());
    assertThat(found(world.conversations().summaries(access, List.of(ofGrace, ofAda))).found())
        .extracting(ConversationSummary::id)
        .containsExactly(ofGrace);
  }

  @Test
  default void conversations_that_the_server_does_not_return_now_are_listed_as_waiting() {
    ConversationsWorld world = world();
    List<MessageId> messages = new ArrayList<>();
    List<ConversationId> ids = new ArrayList<>();
    for (int minute = 0; minute < 20; minute++) {
      messages.add(world.deliver(world.ada(), TestMessage.at(minute)));
      ids.add(conversationOf(world, world.ada(), messages.getLast()));
    }

    world.throttle(messages.get(10), Duration.ofSeconds(7));

    Summaries<ConversationId, ConversationSummary> summaries = all(world, ids);
    assertThat(summaries.waiting()).contains(ids.get(10)).isSubsetOf(ids);
    assertThat(summaries.retryAfter()).isEqualTo(Duration.ofSeconds(7));
    assertThat(summaries.failed()).isEmpty();
    assertThat(summaries.found())
        .extracting(ConversationSummary::id)
        .isEqualTo(ids.stream().filter(id -> !summaries.waiting().contains(id)).toList());
  }

  @Test
  default void when_no_conversation_is_returned_the_refusal_is_the_answer() {
    ConversationsWorld world = world();
    MessageId message = world.deliver(world.ada(), TestMessage.at(1));
    ConversationId id = conversationOf(world, world.ada(), message);

    world.throttle(message, Duration.ofSeconds(7));

    assertThat(world.conversations().summaries(access(world), List.of(id)))
        .isEqualTo(new Throttled<>(Duration.ofSeconds(7)));
  }

  @Test
  default void a_conversation_on_which_the_server_fails_is_listed_as_failed_and_costs_no_other() {
    ConversationsWorld world = world();
    ConversationId first = deliver(world, TestMessage.at(1).about("tea"));
    MessageId message = world.deliver(world.ada(), TestMessage.at(2));
    ConversationId failing = conversationOf(world, world.ada(), message);
    ConversationId other = deliver(world, TestMessage.at(3));

    world.fail(message);

    Summaries<ConversationId, ConversationSummary> summaries =
        all(world, List.of(other, failing, first));
    assertThat(summaries.found()).extracting(ConversationSummary::id).containsExactly(other, first);
    assertThat(summaries.failed()).isEqualTo(Map.of(failing, Outage.FAILED));
    assertThat(summaries.waiting()).isEmpty();
  }

  @Test
  default void when_no_conversation_is_returned_the_failure_is_the_answer() {
    ConversationsWorld world = world();
    MessageId message = world.deliver(world.ada(), TestMessage.at(1));
    ConversationId id = conversationOf(world, world.ada(), message);

    world.fail(message);

    assertThat(outage(() -> world.conversations().summaries(access(world), List.of(id))))
        .isEqualTo(Outage.FAILED);
  }

  @Test
  default void summaries_are_the_same_after_a_restart() {
    ConversationsWorld world = world();
    deliver(world, TestMessage.at(1).about("tea"));
    ConversationId tea = deliver(world, TestMessage.at(2).about("tea"));
    MailboxAccess access = access(world);
    assertThat(list(world, "", null)).containsExactly(tea);

    assertThat(world.restartedConversations().summaries(access, List.of(tea)))
        .isEqualTo(world.conversations().summaries(access, List.of(tea)));
  }

  @Test
  default void concurrent_callers_each_get_their_own_summaries() {
    ConversationsWorld world = world();
    Conversations conversations = world.conversations();
    List<ConversationId> ids =
        List.of(
            deliver(world, TestMessage.at(1).about("of-ada")),
            conversationOf(
                world,
                world.grace(),
                world.deliver(world.grace(), TestMessage.at(2).about("of-grace"))));
    List<MailboxAccess> accesses = List.of(access(world), world.access(world.grace()));

    List<List<ConversationSummary>> summaries =
        Race.of(runner -> found(conversations.summaries(accesses.get(runner % 2), ids)).found());

    for (int runner = 0; runner < Race.RUNNERS; runner++) {
      assertThat(summaries.get(runner))
          .extracting(ConversationSummary::id)
          .containsExactly(ids.get(runner % 2));
    }
  }

  private static List<ConversationId> ids(ConversationsWorld world, List<ConversationId> asked) {
    return summaries(world, asked).stream().map(ConversationSummary::id).toList();
  }
}
