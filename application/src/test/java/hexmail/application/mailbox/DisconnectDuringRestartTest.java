package hexmail.application.mailbox;

import static hexmail.application.world.World.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.application.UseCases;
import hexmail.application.account.AdmissionPolicy;
import hexmail.application.world.World;
import hexmail.domain.history.IndexedMessages;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.port.Mailbox;
import hexmail.testkit.interception.Call;
import hexmail.testkit.interception.Intercepted;
import hexmail.testkit.interception.Interceptor;
import hexmail.testkit.memory.InMemoryConversations;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An account that is disconnected while its index begins.
class DisconnectDuringRestartTest {
  private final World world = new World();
  private final ListRequest everything = new ListRequest(MailQuery.EVERYTHING, null, null, 50);
  private final UseCases useCases =
      UseCases.over(
          new UseCases.Ports(
              world.server,
              world.stores,
              Intercepted.port(Mailbox.class, world.mailbox, new Disconnect()),
              new InMemoryConversations(world.mailbox),
              world.mailbox),
          new UseCases.Policies(World.SESSIONS, AdmissionPolicy.EVERYONE),
          world.clock,
          new Random(7));

  /// Disconnects the account when the first history id was read.
  private final class Disconnect implements Interceptor {
    @Override
    public @Nullable Object after(Call call, @Nullable Object answer) {
      if (call.method().equals("profile")) {
        world.useCases.disconnectAccount().disconnect(ADA.id());
      }
      return answer;
    }
  }

  @BeforeEach
  void ada_has_mail() {
    assertThat(world.signIn(ADA)).isNotNull();
    world.mailbox.deliver(ADA.id(), TestMessages.message(1));
  }

  @Test
  void nothing_is_stored_of_a_list_of_messages() {
    assertThat(useCases.listMessages().list(world.connected(ADA), everything)).isNotNull();

    assertThat(world.index.find(ADA.id(), List.of(TestMessages.id(1))))
        .isEqualTo(IndexedMessages.NOTHING);
  }

  @Test
  void nothing_is_stored_of_a_list_of_conversations() {
    assertThat(useCases.listConversations().list(world.connected(ADA), everything)).isNotNull();

    assertThat(world.index.find(ADA.id(), List.of()).at()).isNull();
    assertThat(
            world.conversationIndex.find(
                ADA.id(), List.of(TestMessages.message(1).summary().conversation())))
        .isEmpty();
  }
}
