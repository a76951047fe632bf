package hexmail.application.mailbox;

import static hexmail.application.world.World.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.application.world.World;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.message.Conversation;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.outage.Outage;
import hexmail.domain.secret.SessionKey;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// S84: a conversation that was opened in a session is not read again in it, unless it has changed.
class OpenedConversationTest {
  private static final ConversationId ID = new ConversationId("c1");
  private static final ListRequest EVERYTHING =
      new ListRequest(MailQuery.EVERYTHING, null, null, 50);

  private final World world = new World();
  private final SessionKey session = world.signIn(ADA);

  @BeforeEach
  void ada_has_a_conversation_of_two_messages() {
    world.mailbox.deliver(ADA.id(), message(1));
    world.mailbox.deliver(ADA.id(), message(2));
  }

  private static Message message(int minutes) {
    MessageSummary summary =
        new MessageSummary(
            new MessageId("m" + minutes),
            ID,
            new Correspondent("Grace", "grace@example.com"),
            "Letter",
            "Dear Ada",
            World.NOON.plusSeconds(minutes * 60L),
            Set.of(LabelId.INBOX, LabelId.UNREAD),
            false);
    return new Message(summary, List.of(), List.of(), new MessageBody.Plain("Dear Ada"), List.of());
  }

  private void list() {
    assertThat(world.useCases.listConversations().list(world.connected(ADA), EVERYTHING))
        .isInstanceOf(Found.class);
  }

  private MailboxAnswer<Conversation> open() {
    return world.useCases.readConversation().read(world.connected(session, ADA), ID);
  }

  private static MailboxAnswer<Conversation> found(Message... messages) {
    return new Found<>(new Conversation(ID, List.of(messages)));
  }

  private int calls() {
    return world.mailbox.calls().messages();
  }

  @Test
  void the_second_opening_of_a_listed_conversation_makes_no_call_and_shows_the_same() {
    list();
    assertThat(open()).isEqualTo(found(message(1), message(2)));
    world.mailbox.outage(Outage.UNREACHABLE);

    assertThat(open()).isEqualTo(found(message(1), message(2)));
    assertThat(calls()).isEqualTo(1);
  }

  @Test
  void each_of_its_messages_opens_without_a_call() {
    assertThat(open()).isEqualTo(found(message(1), message(2)));

    assertThat(
            world.useCases.readMessage().read(world.connected(session, ADA), new MessageId("m2")))
        .isEqualTo(new Found<>(new OpenedMessage.Whole(message(2))));
    assertThat(calls()).isEqualTo(1);
  }

  @Test
  void messages_opened_one_by_one_are_a_conversation_that_opens_without_a_call() {
    list();
    for (String id : List.of("m1", "m2")) {
      assertThat(
              world.useCases.readMessage().read(world.connected(session, ADA), new MessageId(id)))
          .isInstanceOf(Found.class);
    }

    assertThat(open()).isEqualTo(found(message(1), message(2)));
    assertThat(calls()).isEqualTo(2);
  }

  @Test
  void a_new_message_is_there_after_the_next_list() {
    list();
    assertThat(open()).isEqualTo(found(message(1), message(2)));
    world.mailbox.deliver(ADA.id(), message(3));
    list();

    assertThat(open()).isEqualTo(found(message(1), message(2), message(3)));
    assertThat(open()).isEqualTo(found(message(1), message(2), message(3)));
    assertThat(calls()).isEqualTo(2);
  }

  @Test
  void a_deleted_message_is_gone_after_the_next_list() {
    list();
    assertThat(open()).isEqualTo(found(message(1), message(2)));
    world.mailbox.delete(ADA.id(), new MessageId("m1"));
    list();

    assertThat(open()).isEqualTo(found(message(2)));
  }

  @Test
  void its_labels_are_those_that_the_index_knows() {
    list();
    assertThat(open()).isEqualTo(found(message(1), message(2)));
    world.mailbox.relabel(ADA.id(), new MessageId("m1"), Set.of(), Set.of(LabelId.UNREAD));
    list();

    Message read = message(1).withSummary(message(1).summary().withLabels(Set.of(LabelId.INBOX)));
    assertThat(open()).isEqualTo(found(read, message(2)));
    assertThat(calls()).isEqualTo(1);
  }

  @Test
  void a_conversation_that_no_list_has_shown_is_read_again() {
    assertThat(open()).isEqualTo(found(message(1), message(2)));
    assertThat(open()).isEqualTo(found(message(1), message(2)));

    assertThat(calls()).isEqualTo(2);
  }
}
