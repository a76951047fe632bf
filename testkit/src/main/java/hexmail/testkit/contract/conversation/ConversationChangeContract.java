package hexmail.testkit.contract.conversation;

import static hexmail.testkit.contract.conversation.ConversationSteps.access;
import static hexmail.testkit.contract.conversation.ConversationSteps.conversationOf;
import static hexmail.testkit.contract.conversation.ConversationSteps.deliver;
import static hexmail.testkit.contract.conversation.ConversationSteps.ids;
import static hexmail.testkit.contract.conversation.ConversationSteps.summary;
import static hexmail.testkit.contract.mail.MailSteps.EVERYTHING;
import static hexmail.testkit.contract.mail.MailSteps.found;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.history.HistoryId;
import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.mailbox.ListedConversations;
import hexmail.domain.mailbox.ListedConversations.Listed;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.testkit.contract.mail.TestMessage;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The history id of a conversation's last change.
public interface ConversationChangeContract extends ConversationsWorldFactory {
  @Test
  default void the_history_id_grows_when_a_message_is_added() {
    ConversationsWorld world = world();
    ConversationId tea = deliver(world, TestMessage.at(1).about("tea"));
    HistoryId first = changed(world, tea);

    deliver(world, TestMessage.at(2).about("tea"));
    HistoryId second = changed(world, tea);
    deliver(world, TestMessage.at(0).withLabels(LabelId.TRASH).about("tea"));

    assertThat(second).isGreaterThan(first);
    assertThat(changed(world, tea)).isGreaterThan(second);
  }

  @Test
  default void the_history_id_grows_when_labels_change() {
    ConversationsWorld world = world();
    MessageId id = world.deliver(world.ada(), TestMessage.at(1).about("tea"));
    ConversationId tea = deliver(world, TestMessage.at(2).about("tea"));
    HistoryId before = changed(world, tea);

    world.relabel(world.ada(), id, Set.of(LabelId.UNREAD), Set.of());
    HistoryId unread = changed(world, tea);
    world.relabel(world.ada(), id, Set.of(), Set.of(LabelId.UNREAD));
    HistoryId read = changed(world, tea);
    world.relabel(world.ada(), id, Set.of(LabelId.TRASH), Set.of());

    assertThat(unread).isGreaterThan(before);
    assertThat(read).isGreaterThan(unread);
    assertThat(changed(world, tea)).isGreaterThan(read);
  }

  @Test
  default void the_history_id_stays_while_other_conversations_change() {
    ConversationsWorld world = world();
    MessageId other = world.deliver(world.ada(), TestMessage.at(1).about("rain"));
    ConversationId tea = deliver(world, TestMessage.at(2).about("tea"));
    HistoryId before = changed(world, tea);

    world.relabel(world.ada(), other, Set.of(LabelId.UNREAD), Set.of());
    deliver(world, TestMessage.at(3).about("rain"));
    deliver(world, TestMessage.at(4));
    world.delete(world.ada(), other);
    world.deliver(world.grace(), TestMessage.at(5).about("tea"));

    assertThat(changed(world, tea)).isEqualTo(before);
    assertThat(summary(world, tea).changed()).isEqualTo(before);
  }

  @Test
  default void a_summary_read_after_the_list_has_the_same_history_id() {
    ConversationsWorld world = world();
    MessageId id = world.deliver(world.ada(), TestMessage.at(1).about("tea"));
    ConversationId tea = conversationOf(world, world.ada(), id);
    ConversationId rain = deliver(world, TestMessage.at(2).about("rain"));
    ConversationId alone = deliver(world, TestMessage.at(3));
    deliver(world, TestMessage.at(4).about("rain"));
    world.relabel(world.ada(), id, Set.of(LabelId.UNREAD), Set.of(LabelId.INBOX));

    ListedConversations page = found(world.conversations().list(access(world), EVERYTHING));

    assertThat(ids(page)).containsExactly(rain, alone, tea);
    assertThat(page.conversations())
        .allSatisfy(listed ->
            assertThat(summary(world, listed.id()).changed()).isEqualTo(listed.changed()));
  }

  @Test
  default void a_summary_read_after_a_change_is_as_new_as_the_next_list() {
    ConversationsWorld world = world();
    ConversationId tea = deliver(world, TestMessage.at(1).about("tea"));
    HistoryId listed = changed(world, tea);
    deliver(world, TestMessage.at(2).about("tea"));

    ConversationSummary read = summary(world, tea);

    assertThat(read.messages()).hasSize(2);
    assertThat(read.changed()).isGreaterThan(listed).isEqualTo(changed(world, tea));
  }

  /// As Ada's list says.
  private static HistoryId changed(ConversationsWorld world, ConversationId id) {
    return found(world.conversations().list(access(world), EVERYTHING)).conversations().stream()
        .filter(listed -> listed.id().equals(id))
        .map(Listed::changed)
        .findFirst()
        .orElseThrow(() -> new AssertionError("The conversation is not listed"));
  }
}
