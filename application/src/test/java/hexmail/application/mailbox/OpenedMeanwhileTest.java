package hexmail.application.mailbox;

import static hexmail.application.world.World.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.application.UseCases;
import hexmail.application.account.AdmissionPolicy;
import hexmail.application.world.World;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.message.Conversation;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageId;
import hexmail.domain.port.MessageReader;
import hexmail.domain.port.OpenedMessages;
import hexmail.domain.secret.SessionKey;
import hexmail.domain.session.SessionAccount;
import hexmail.testkit.contract.fixture.Race;
import hexmail.testkit.interception.Call;
import hexmail.testkit.interception.Intercepted;
import hexmail.testkit.interception.Interceptor;
import hexmail.testkit.interception.OutageSwitch;
import hexmail.testkit.memory.InMemoryConversations;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What happens while a message is opened.
class OpenedMeanwhileTest {
  private static final ListRequest EVERYTHING =
      new ListRequest(MailQuery.EVERYTHING, null, null, 50);
  private static final Message MESSAGE = TestMessages.message(1);
  private static final MessageId ID = TestMessages.id(1);

  private final World world = new World();
  private final SessionKey session = world.signIn(ADA);
  private final OutageSwitch openedOutage = new OutageSwitch();
  private Runnable meanwhile = () -> {};
  private final UseCases useCases =
      UseCases.over(
          new UseCases.Ports(
                  world.server,
                  world.stores,
                  world.mailbox,
                  new InMemoryConversations(world.mailbox),
                  Intercepted.port(MessageReader.class, world.mailbox, new AfterReading()))
              .withStore(
                  OpenedMessages.class,
                  Intercepted.port(OpenedMessages.class, world.openedMessages, openedOutage)),
          new UseCases.Policies(World.SESSIONS, AdmissionPolicy.EVERYONE),
          world.clock,
          new Random(7));

  /// Something happens when Google has answered and the answer is still on its way.
  private final class AfterReading implements Interceptor {
    @Override
    public @Nullable Object after(Call call, @Nullable Object answer) {
      meanwhile.run();
      return answer;
    }
  }

  @BeforeEach
  void ada_has_a_message() {
    world.mailbox.deliver(ADA.id(), MESSAGE);
  }

  private MailboxAnswer<OpenedMessage> open() {
    return useCases.readMessage().read(world.connected(session, ADA), ID);
  }

  private void list() {
    assertThat(useCases.listMessages().list(world.connected(ADA), EVERYTHING))
        .isInstanceOf(Found.class);
  }

  private static MailboxAnswer<OpenedMessage> whole() {
    return new Found<>(new OpenedMessage.Whole(MESSAGE));
  }

  @Test
  void a_message_that_is_deleted_meanwhile_is_not_kept() {
    list();
    meanwhile =
        () -> {
          world.mailbox.delete(ADA.id(), ID);
          list();
        };
    assertThat(open()).isEqualTo(whole());

    assertThat(open()).isEqualTo(new NotFound<>());
  }

  @Test
  void a_message_that_is_deleted_while_the_index_begins_is_not_kept() {
    meanwhile =
        () -> {
          list();
          world.mailbox.delete(ADA.id(), ID);
          list();
        };
    assertThat(open()).isEqualTo(whole());

    assertThat(open()).isEqualTo(new NotFound<>());
  }

  @Test
  void a_session_that_ends_meanwhile_keeps_nothing() {
    SessionAccount reader = world.connected(session, ADA).signedIn();
    meanwhile = () -> useCases.signOut().signOut(session);
    assertThat(useCases.readMessage().read(world.connected(session, ADA), ID)).isEqualTo(whole());

    assertThat(world.openedMessages.find(reader, List.of(ID))).isEmpty();
  }

  @Test
  void a_store_that_fails_meanwhile_costs_nothing_but_another_call() {
    meanwhile = openedOutage::start;
    assertThat(open()).isEqualTo(whole());
    openedOutage.end();
    meanwhile = () -> {};

    assertThat(open()).isEqualTo(whole());
    assertThat(world.mailbox.calls().messages()).isEqualTo(2);
  }

  @Test
  void callers_that_open_a_message_at_the_same_time_share_a_call() {
    CountDownLatch all = new CountDownLatch(Race.RUNNERS);
    meanwhile =
        () -> {
          try {
            all.await();
          } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
          }
        };

    List<MailboxAnswer<OpenedMessage>> answers =
        Race.of(_ -> {
          all.countDown();
          return open();
        });

    assertThat(answers).hasSize(Race.RUNNERS).containsOnly(whole());
    assertThat(world.mailbox.calls().messages()).isEqualTo(1);
  }

  @Test
  void a_text_that_was_not_read_with_its_conversation_is_read_with_its_message() {
    MessageReader partly =
        Intercepted.port(
            MessageReader.class,
            world.mailbox,
            new Interceptor() {
              @Override
              public @Nullable Object after(Call call, @Nullable Object answer) {
                return call.method().equals("conversation")
                    ? new Found<>(
                        new Conversation(
                            MESSAGE.summary().conversation(),
                            List.of(MESSAGE.withBody(new MessageBody.NotRead()))))
                    : answer;
              }
            });
    UseCases cases =
        UseCases.over(
            new UseCases.Ports(
                world.server,
                world.stores,
                world.mailbox,
                new InMemoryConversations(world.mailbox),
                partly),
            new UseCases.Policies(World.SESSIONS, AdmissionPolicy.EVERYONE),
            world.clock,
            new Random(7));

    assertThat(
            cases
                .readConversation()
                .read(world.connected(session, ADA), MESSAGE.summary().conversation()))
        .isInstanceOf(Found.class);

    assertThat(cases.readMessage().read(world.connected(session, ADA), ID)).isEqualTo(whole());
  }
}
