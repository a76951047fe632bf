package hexmail.application.mailbox;

import static hexmail.application.mailbox.TestMessages.everything;
import static hexmail.application.mailbox.TestMessages.id;
import static hexmail.application.mailbox.TestMessages.message;
import static hexmail.application.world.World.ADA;
import static hexmail.application.world.World.DEVICE;
import static hexmail.application.world.World.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.application.UseCases;
import hexmail.application.account.AdmissionPolicy;
import hexmail.application.account.ConnectedAccount;
import hexmail.application.world.World;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Unauthorized;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.secret.SessionKey;
import hexmail.domain.session.WebSession;
import hexmail.testkit.interception.Call;
import hexmail.testkit.interception.CallRecorder;
import hexmail.testkit.interception.Intercepted;
import hexmail.testkit.memory.InMemoryConversations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How often a use case reads the credential of its account, from the slot in the address to the
/// answer.
class AccountReadsTest {
  private final World world = new World();
  private final CallRecorder recorder = new CallRecorder();
  private final UseCases useCases =
      UseCases.over(
          new UseCases.Ports(
              world.server,
              world.stores.with(
                  CredentialStore.class,
                  Intercepted.port(CredentialStore.class, world.credentials, recorder)),
              world.mailbox,
              new InMemoryConversations(world.mailbox),
              world.mailbox),
          new UseCases.Policies(World.SESSIONS, AdmissionPolicy.EVERYONE),
          world.clock,
          new Random(7));

  @BeforeEach
  void ada_has_seen_her_mail() {
    assertThat(world.signIn(ADA)).isNotNull();
    world.mailbox.deliver(ADA.id(), message(0));
    assertThat(reads(account -> useCases.listMessages().list(account, everything(50)))).isNotNull();
  }

  /// The calls of the credential store while a request finds its account and reads its mailbox.
  private List<String> reads(Function<ConnectedAccount, MailboxAnswer<?>> request) {
    int before = recorder.calls().size();
    WebSession session =
        new WebSession(new SessionKey("key").fingerprint(), List.of(), 0, DEVICE, NOON, NOON, NOON)
            .with(ADA.id());
    ConnectedAccount account = useCases.listAccounts().inSlot(session, 0).orElseThrow();
    assertThat(request.apply(account)).isInstanceOf(Found.class);
    assertThat(account.email()).isEqualTo(ADA.email());
    return recorder.calls().stream().skip(before).map(Call::method).toList();
  }

  @Test
  void a_page_reads_it_once() {
    assertThat(reads(account -> useCases.listMessages().list(account, everything(50))))
        .containsExactly("find");
  }

  @Test
  void a_page_with_new_rows_reads_it_once() {
    world.mailbox.deliver(ADA.id(), message(-1));

    assertThat(reads(account -> useCases.listMessages().list(account, everything(50))))
        .containsExactly("find");
  }

  @Test
  void a_page_with_labels_reads_it_once() {
    assertThat(
            reads(account -> {
              assertThat(useCases.listLabels().recent(account, Set.of())).isInstanceOf(Found.class);
              return useCases.listMessages().list(account, everything(50));
            }))
        .containsExactly("find");
  }

  @Test
  void a_message_reads_it_once() {
    assertThat(reads(account -> useCases.readMessage().read(account, id(0))))
        .containsExactly("find");
  }

  @Test
  void a_conversation_reads_it_once() {
    assertThat(
            reads(account ->
                useCases.readConversation().read(account, message(0).summary().conversation())))
        .containsExactly("find");
  }

  @Test
  void the_labels_read_it_once() {
    assertThat(reads(account -> useCases.listLabels().list(account))).containsExactly("find");
  }

  @Test
  void a_token_that_has_ended_is_refreshed_once_for_all_calls_of_a_request() {
    world.clock.advance(Duration.ofHours(1));

    assertThat(reads(this::readTwice)).containsExactly("find", "find", "lease", "replace");
    assertThat(world.google.calls().refreshes()).isEqualTo(1);
  }

  @Test
  void a_token_that_is_refused_is_replaced_once_for_all_calls_of_a_request() {
    world.google.refuseAccessTokens(ADA.id());

    assertThat(reads(this::readTwice)).containsExactly("find", "find", "lease", "replace");
    assertThat(world.google.calls().refreshes()).isEqualTo(1);
  }

  private MailboxAnswer<?> readTwice(ConnectedAccount account) {
    assertThat(useCases.readMessage().read(account, id(0))).isInstanceOf(Found.class);
    return useCases.readMessage().read(account, id(0));
  }

  @Test
  void a_stream_reads_it_for_every_page_and_ends_with_the_account() {
    for (int number = 1; number < 4; number++) {
      world.mailbox.deliver(ADA.id(), message(number));
    }
    List<MailboxAnswer<Long>> answers = new ArrayList<>();

    assertThat(
            reads(account -> {
              answers.add(
                  useCases
                      .streamMessages()
                      .ids(account, everything(1), _ -> world.credentials.remove(ADA.id())));
              return new Found<>(0L);
            }))
        .hasSizeGreaterThan(1)
        .containsOnly("find");
    assertThat(answers).containsExactly(new Unauthorized<>());
  }
}
