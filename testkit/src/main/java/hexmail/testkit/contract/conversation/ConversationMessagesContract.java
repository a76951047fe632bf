package hexmail.testkit.contract.conversation;

import static hexmail.testkit.contract.conversation.ConversationSteps.conversationOf;
import static hexmail.testkit.contract.conversation.ConversationSteps.deliver;
import static hexmail.testkit.contract.conversation.ConversationSteps.list;
import static hexmail.testkit.contract.conversation.ConversationSteps.messages;
import static hexmail.testkit.contract.conversation.ConversationSteps.summaries;
import static hexmail.testkit.contract.conversation.ConversationSteps.summary;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageBody.Html;
import hexmail.domain.message.MessageBody.Nothing;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.testkit.contract.mail.MailEdgeCases;
import hexmail.testkit.contract.mail.TestMessage;
import hexmail.testkit.contract.mail.TestMessage.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The messages of a summary.
public interface ConversationMessagesContract extends ConversationsWorldFactory {
  @Test
  default void a_summary_has_the_messages_of_the_conversation_oldest_first() {
    ConversationsWorld world = world();
    MessageId second = world.deliver(world.ada(), TestMessage.at(2).about("tea"));
    world.deliver(world.ada(), TestMessage.at(3).about("rain"));
    MessageId first = world.deliver(world.ada(), TestMessage.at(1).about("tea"));
    MessageId third = world.deliver(world.ada(), TestMessage.at(4).about("tea"));

    assertThat(summaryOf(world, second).messages())
        .extracting(MessageSummary::id)
        .containsExactly(first, second, third);
  }

  @Test
  default void a_summary_has_messages_that_do_not_match_and_those_in_spam_and_bin() {
    ConversationsWorld world = world();
    MessageId other =
        world.deliver(world.ada(), TestMessage.at(1).withSubject("Sugar").about("tea"));
    MessageId spam =
        world.deliver(world.ada(), TestMessage.at(2).withLabels(LabelId.SPAM).about("tea"));
    MessageId matching =
        world.deliver(world.ada(), TestMessage.at(3).withSubject("Green tea").about("tea"));
    MessageId bin =
        world.deliver(world.ada(), TestMessage.at(4).withLabels(LabelId.TRASH).about("tea"));

    List<ConversationId> listed = list(world, "green", null);

    assertThat(summaries(world, listed))
        .singleElement()
        .satisfies(summary ->
            assertThat(summary.messages())
                .extracting(MessageSummary::id)
                .containsExactly(other, spam, matching, bin));
  }

  @Test
  default void each_message_is_summarised_as_by_the_mailbox() {
    ConversationsWorld world = world();
    LabelId trips = world.label(world.ada(), "Trips");
    List<MessageId> ids = new ArrayList<>();
    for (String line : MailEdgeCases.LINES) {
      TestMessage letter = TestMessage.at(ids.size()).withSubject(line).about("tea");
      ids.add(world.deliver(world.ada(), letter));
    }
    for (Correspondent person : MailEdgeCases.PEOPLE) {
      TestMessage letter = TestMessage.at(ids.size()).withFrom(person).about("tea");
      ids.add(world.deliver(world.ada(), letter.withLabels(LabelId.UNREAD, trips)));
    }
    TestMessage last = TestMessage.at(ids.size()).withFrom(Correspondent.UNKNOWN).about("tea");
    ids.add(world.deliver(world.ada(), last.withLabels().withBody(new Nothing())));
    ids.add(
        world.deliver(
            world.ada(),
            TestMessage.at(ids.size())
                .withBody(new Html("<p>Fish &amp; chips</p>"))
                .withFiles(new File("plan.pdf", "application/pdf", 10))
                .about("tea")));

    assertThat(summaryOf(world, ids.getFirst()).messages())
        .isEqualTo(messages(world, world.ada(), ids));
  }

  @Test
  default void a_message_alone_is_a_conversation() {
    ConversationsWorld world = world();
    MessageId alone = world.deliver(world.ada(), TestMessage.at(1));
    world.deliver(world.ada(), TestMessage.at(1));

    assertThat(summaryOf(world, alone).messages())
        .isEqualTo(messages(world, world.ada(), List.of(alone)));
  }

  @Test
  default void a_conversation_may_have_a_hundred_messages() {
    ConversationsWorld world = world();
    List<MessageId> ids = new ArrayList<>();
    for (int minute = 0; minute < 100; minute++) {
      ids.add(world.deliver(world.ada(), TestMessage.at(minute).about("tea")));
    }

    assertThat(summaryOf(world, ids.getFirst()).messages())
        .extracting(MessageSummary::id)
        .isEqualTo(ids);
  }

  @Test
  default void a_summary_shows_what_came_and_went_since_the_last_call() {
    ConversationsWorld world = world();
    MessageId first = world.deliver(world.ada(), TestMessage.at(1).about("tea"));
    MessageId second = world.deliver(world.ada(), TestMessage.at(2).about("tea"));
    ConversationId tea = conversationOf(world, world.ada(), first);
    assertThat(summary(world, tea).messages()).hasSize(2);

    MessageId third = world.deliver(world.ada(), TestMessage.at(3).about("tea"));
    world.relabel(world.ada(), second, Set.of(LabelId.UNREAD), Set.of(LabelId.INBOX));
    world.delete(world.ada(), first);

    assertThat(summary(world, tea).messages())
        .isEqualTo(messages(world, world.ada(), List.of(second, third)))
        .extracting(MessageSummary::labels)
        .containsExactly(Set.of(LabelId.UNREAD), Set.of(LabelId.INBOX));
  }

  @Test
  default void a_conversation_that_cannot_be_parsed_keeps_its_place_with_what_is_known() {
    ConversationsWorld world = world();
    LabelId trips = world.label(world.ada(), "Trips");
    ConversationId before = deliver(world, TestMessage.at(1).about("rain"));
    MessageId sound = world.deliver(world.ada(), TestMessage.at(2).about("tea"));
    MessageId garbled =
        world.deliver(
            world.ada(),
            TestMessage.at(3)
                .withLabels(LabelId.UNREAD, trips)
                .withFiles(new File("plan.pdf", "application/pdf", 10))
                .about("tea"));
    ConversationId after = deliver(world, TestMessage.at(4));
    List<ConversationId> asked = List.of(after, conversationOf(world, world.ada(), sound), before);
    List<ConversationSummary> understood = summaries(world, asked);

    world.garble(garbled);

    List<ConversationSummary> known = summaries(world, asked);
    assertThat(understood).extracting(ConversationSummary::id).isEqualTo(asked);
    assertThat(known).extracting(ConversationSummary::id).isEqualTo(asked);
    assertThat(known.getFirst()).isEqualTo(understood.getFirst());
    assertThat(known.getLast()).isEqualTo(understood.getLast());
    assertThat(known.get(1).changed()).isEqualTo(understood.get(1).changed());
    assertThat(known.get(1).messages())
        .contains(bare(understood.get(1).messages().getLast()))
        .map(ConversationMessagesContract::bare)
        .isEqualTo(
            understood.get(1).messages().stream().map(ConversationMessagesContract::bare).toList());
  }

  @Test
  default void conversations_of_which_no_message_can_be_parsed_keep_their_places() {
    ConversationsWorld world = world();
    MessageId first = world.deliver(world.ada(), TestMessage.at(1));
    MessageId second = world.deliver(world.ada(), TestMessage.at(2));
    List<ConversationId> asked =
        List.of(
            conversationOf(world, world.ada(), first), conversationOf(world, world.ada(), second));
    List<ConversationSummary> understood = summaries(world, asked);

    world.garble(first);
    world.garble(second);

    assertThat(summaries(world, asked))
        .isEqualTo(
            understood.stream()
                .map(summary ->
                    new ConversationSummary(
                        summary.id(),
                        summary.changed(),
                        List.of(bare(summary.messages().getFirst()))))
                .toList());
  }

  /// What is known of a message whose content cannot be parsed.
  private static MessageSummary bare(MessageSummary message) {
    return new MessageSummary(
        message.id(),
        message.conversation(),
        Correspondent.UNKNOWN,
        "",
        "",
        message.receivedAt(),
        message.labels(),
        false);
  }

  private static ConversationSummary summaryOf(ConversationsWorld world, MessageId message) {
    return summary(world, conversationOf(world, world.ada(), message));
  }
}
