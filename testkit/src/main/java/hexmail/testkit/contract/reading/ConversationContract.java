package hexmail.testkit.contract.reading;

import static hexmail.testkit.contract.mail.MailSteps.found;
import static hexmail.testkit.contract.mail.MailSteps.outage;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.account.Account;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.MailboxAnswer.Unauthorized;
import hexmail.domain.message.Conversation;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.Outage;
import hexmail.testkit.contract.mail.TestMessage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Reading a conversation.
public interface ConversationContract extends MessageReaderWorldFactory {
  @Test
  default void a_conversation_has_its_messages_oldest_first() {
    MessageReaderWorld world = world();
    MessageId second = world.deliver(world.ada(), TestMessage.at(2).about("tea"));
    world.deliver(world.ada(), TestMessage.at(3).about("rain"));
    MessageId first = world.deliver(world.ada(), TestMessage.at(1).about("tea"));
    MessageId third =
        world.deliver(world.ada(), TestMessage.at(4).about("tea").withLabels(LabelId.TRASH));

    Conversation conversation = found(conversation(world, first));

    assertThat(conversation.messages())
        .extracting(message -> message.summary().id())
        .containsExactly(first, second, third);
    assertThat(conversation.messages())
        .isEqualTo(List.of(read(world, first), read(world, second), read(world, third)))
        .allSatisfy(
            message -> assertThat(message.summary().conversation()).isEqualTo(conversation.id()));
  }

  @Test
  default void a_message_alone_is_a_conversation() {
    MessageReaderWorld world = world();
    MessageId alone = world.deliver(world.ada(), TestMessage.at(1));

    assertThat(found(conversation(world, alone)).messages()).containsExactly(read(world, alone));
  }

  @Test
  default void a_conversation_without_messages_is_not_found() {
    MessageReaderWorld world = world();
    MessageId id = world.deliver(world.ada(), TestMessage.at(1));
    ConversationId conversation = of(world, world.ada(), id);

    world.delete(world.ada(), id);

    assertThat(world.reader().conversation(world.access(world.ada()), conversation))
        .isEqualTo(new NotFound<>());
    assertThat(List.of("0", "nothing", "-", "_", "f".repeat(64)))
        .allSatisfy(odd ->
            assertThat(
                    world.reader().conversation(world.access(world.ada()), new ConversationId(odd)))
                .isEqualTo(new NotFound<>()));
  }

  @Test
  default void the_conversations_of_others_are_not_found() {
    MessageReaderWorld world = world();
    MessageId ofGrace = world.deliver(world.grace(), TestMessage.at(1).about("tea"));
    world.deliver(world.ada(), TestMessage.at(2));

    assertThat(
            world
                .reader()
                .conversation(world.access(world.ada()), of(world, world.grace(), ofGrace)))
        .isEqualTo(new NotFound<>());
  }

  @Test
  default void a_conversation_is_refused_as_a_message_is() {
    MessageReaderWorld world = world();
    MessageId id = world.deliver(world.ada(), TestMessage.at(1));
    ConversationId conversation = of(world, world.ada(), id);
    MailboxAccess access = world.access(world.ada());

    world.throttle(Duration.ofSeconds(42));
    assertThat(world.reader().conversation(access, conversation))
        .isEqualTo(new Throttled<>(Duration.ofSeconds(42)));
    world.throttle(null);
    world.later(Duration.ofSeconds(42));
    world.outage(Outage.FAILED);
    assertThat(outage(() -> world.reader().conversation(access, conversation)))
        .isEqualTo(Outage.FAILED);
    world.outage(null);
    world.refuseTokens(world.ada());

    assertThat(world.reader().conversation(access, conversation)).isEqualTo(new Unauthorized<>());
  }

  private static MailboxAnswer<Conversation> conversation(MessageReaderWorld world, MessageId of) {
    return world.reader().conversation(world.access(world.ada()), of(world, world.ada(), of));
  }

  private static ConversationId of(MessageReaderWorld world, Account owner, MessageId id) {
    return found(world.reader().read(world.access(owner), id)).summary().conversation();
  }

  private static Message read(MessageReaderWorld world, MessageId id) {
    return found(world.reader().read(world.access(world.ada()), id));
  }
}
