package hexmail.application.mailbox;

import static hexmail.application.world.World.ADA;
import static hexmail.application.world.World.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.application.world.World;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.MailboxAnswer.Unauthorized;
import hexmail.domain.message.Conversation;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadConversationTest {
  private static final ConversationId ID = new ConversationId("c1");

  private final World world = new World();

  @BeforeEach
  void ada_has_a_conversation_of_two_messages() {
    assertThat(world.signIn(ADA)).isNotNull();
    world.mailbox.deliver(ADA.id(), message(2));
    world.mailbox.deliver(ADA.id(), message(1));
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
            Set.of(LabelId.INBOX),
            false);
    return new Message(summary, List.of(), List.of(), new MessageBody.Plain("Dear Ada"), List.of());
  }

  private MailboxAnswer<Conversation> read() {
    return world.useCases.readConversation().read(world.connected(ADA), ID);
  }

  @Test
  void all_messages_come_oldest_first() {
    assertThat(read())
        .isEqualTo(new Found<>(new Conversation(ID, List.of(message(1), message(2)))));
  }

  @Test
  void the_conversation_is_that_of_the_account() {
    assertThat(world.signIn(GRACE)).isNotNull();

    assertThat(world.useCases.readConversation().read(world.connected(GRACE), ID))
        .isEqualTo(new NotFound<>());
  }

  @Test
  void a_refused_token_is_renewed_once() {
    world.google.refuseAccessTokens(ADA.id());

    assertThat(read()).isInstanceOf(Found.class);
    assertThat(world.google.calls().refreshes()).isEqualTo(1);
  }

  @Test
  void other_answers_are_passed_on() {
    world.mailbox.throttle(Duration.ofSeconds(3));
    assertThat(read()).isEqualTo(new Throttled<>(Duration.ofSeconds(3)));
    world.mailbox.throttle(null);
    world.google.endGrant(ADA.id());
    world.google.refuseAccessTokens(ADA.id());
    assertThat(read()).isEqualTo(new Unauthorized<>());
  }
}
