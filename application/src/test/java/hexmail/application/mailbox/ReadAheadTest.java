package hexmail.application.mailbox;

import static hexmail.application.world.World.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.application.UseCases;
import hexmail.application.account.AdmissionPolicy;
import hexmail.application.world.World;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.MessageReader;
import hexmail.domain.secret.SessionKey;
import hexmail.testkit.interception.Call;
import hexmail.testkit.interception.Intercepted;
import hexmail.testkit.interception.Interceptor;
import hexmail.testkit.memory.InMemoryConversations;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A message that is read before it is opened.
class ReadAheadTest {
  private static final Message MESSAGE = TestMessages.message(1);
  private static final MessageId ID = TestMessages.id(1);

  private final World world = new World();
  private final SessionKey session = world.signIn(ADA);
  private Runnable meanwhile = () -> {};
  private final ReadMessage readMessage =
      UseCases.over(
              new UseCases.Ports(
                  world.server,
                  world.stores,
                  world.mailbox,
                  new InMemoryConversations(world.mailbox),
                  Intercepted.port(MessageReader.class, world.mailbox, new AfterReading())),
              new UseCases.Policies(World.SESSIONS, AdmissionPolicy.EVERYONE),
              world.clock,
              new Random(7))
          .readMessage();

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

  private void readAhead() {
    readMessage.readAhead(world.connected(session, ADA), ID);
  }

  private MailboxAnswer<OpenedMessage> open() {
    return readMessage.read(world.connected(session, ADA), ID);
  }

  private static MailboxAnswer<OpenedMessage> whole() {
    return new Found<>(new OpenedMessage.Whole(MESSAGE));
  }

  private int calls() {
    return world.mailbox.calls().messages();
  }

  @Test
  void it_is_there_without_a_call_when_it_is_opened() {
    readAhead();
    readAhead();
    assertThat(calls()).isEqualTo(1);

    assertThat(open()).isEqualTo(whole());
    assertThat(calls()).isEqualTo(1);
  }

  @Test
  void what_was_opened_is_not_read_ahead() {
    open();
    readAhead();

    assertThat(calls()).isEqualTo(1);
  }

  @Test
  void what_is_in_its_way_is_no_matter_and_forgotten() {
    world.mailbox.outage(Outage.UNREACHABLE);
    readAhead();
    world.mailbox.outage(null);

    assertThat(open()).isEqualTo(whole());
  }

  @Test
  void a_person_who_opens_it_meanwhile_waits_for_that_call() {
    CompletableFuture<MailboxAnswer<OpenedMessage>> opened = new CompletableFuture<>();
    CompletableFuture<Void> anotherCall = new CompletableFuture<>();
    meanwhile =
        () -> {
          meanwhile = () -> anotherCall.complete(null);
          Thread.startVirtualThread(() -> opened.complete(open()));
          // Time for a call that does not wait.
          anotherCall.completeOnTimeout(null, 100, TimeUnit.MILLISECONDS).join();
        };
    readAhead();

    assertThat(opened.join()).isEqualTo(whole());
    assertThat(calls()).isEqualTo(1);
  }
}
