package hexmail.testkit.contract.conversation;

import static hexmail.testkit.contract.conversation.ConversationSteps.deliver;
import static hexmail.testkit.contract.mail.MailSteps.EVERYTHING;
import static hexmail.testkit.contract.mail.MailSteps.oddTokens;
import static hexmail.testkit.contract.mail.MailSteps.outage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.BlockedByAdministrator;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.NoMailbox;
import hexmail.domain.mailbox.MailboxAnswer.RightsMissing;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.MailboxAnswer.Unauthorized;
import hexmail.domain.message.ConversationId;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.Conversations;
import hexmail.testkit.contract.fixture.Race;
import hexmail.testkit.contract.mail.TestMessage;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Refusals and outages of both calls.
public interface ConversationRefusalContract extends ConversationsWorldFactory {
  @Test
  default void a_token_that_is_refused_is_unauthorized_and_never_refreshed() {
    ConversationsWorld world = world();
    MailboxAccess access = world.access(world.ada());
    List<Function<MailboxAccess, MailboxAnswer<?>>> calls = calls(world);
    assertThat(calls).allSatisfy(call -> assertThat(call.apply(access)).isInstanceOf(Found.class));

    world.refuseTokens(world.ada());

    assertThat(calls)
        .allSatisfy(call -> assertThat(call.apply(access)).isEqualTo(new Unauthorized<>()))
        .allSatisfy(call -> assertThat(call.apply(access)).isEqualTo(new Unauthorized<>()));
  }

  @Test
  default void a_refused_token_takes_no_other_with_it() {
    ConversationsWorld world = world();
    List<Function<MailboxAccess, MailboxAnswer<?>>> calls = calls(world);
    MailboxAccess ofGrace = world.access(world.grace());
    MailboxAccess refused = world.access(world.ada());
    assertThat(calls).allSatisfy(call -> assertThat(call.apply(refused)).isInstanceOf(Found.class));

    world.refuseTokens(world.ada());

    assertThat(calls)
        .allSatisfy(call -> assertThat(call.apply(refused)).isEqualTo(new Unauthorized<>()));
    MailboxAccess another = world.access(world.ada());
    assertThat(calls)
        .allSatisfy(call -> assertThat(call.apply(ofGrace)).isInstanceOf(Found.class))
        .allSatisfy(call -> assertThat(call.apply(another)).isInstanceOf(Found.class));
  }

  @Test
  default void a_token_that_was_never_issued_is_unauthorized() {
    ConversationsWorld world = world();
    MailboxAccess given = world.access(world.ada());

    assertThat(oddTokens(given, given.token().reveal() + "x"))
        .allSatisfy(odd ->
            assertThat(calls(world))
                .allSatisfy(call -> assertThat(call.apply(odd)).isEqualTo(new Unauthorized<>())));
  }

  @Test
  default void a_token_without_the_right_to_read_mail_lacks_rights() {
    ConversationsWorld world = world();
    MailboxAccess access = world.accessWithoutRights(world.ada());

    assertThat(calls(world))
        .allSatisfy(call -> assertThat(call.apply(access)).isEqualTo(new RightsMissing<>()));
  }

  @Test
  default void an_account_without_a_mailbox_has_none_in_every_call() {
    everyCallOfAdaAnswers(world -> world.closeMailbox(world.ada()), new NoMailbox<>());
  }

  @Test
  default void every_call_says_that_an_administrator_lets_no_application_in() {
    everyCallOfAdaAnswers(
        world -> world.blockApplications(world.ada()), new BlockedByAdministrator<>());
  }

  private void everyCallOfAdaAnswers(Consumer<ConversationsWorld> change, MailboxAnswer<?> answer) {
    ConversationsWorld world = world();
    List<Function<MailboxAccess, MailboxAnswer<?>>> calls = calls(world);
    MailboxAccess access = world.access(world.ada());

    change.accept(world);

    assertThat(calls).allSatisfy(call -> assertThat(call.apply(access)).isEqualTo(answer));
    MailboxAccess ofGrace = world.access(world.grace());
    assertThat(calls).allSatisfy(call -> assertThat(call.apply(ofGrace)).isInstanceOf(Found.class));
  }

  @Test
  default void a_throttled_call_returns_how_long_to_wait() {
    ConversationsWorld world = world();
    List<Function<MailboxAccess, MailboxAnswer<?>>> calls = calls(world);
    MailboxAccess access = world.access(world.ada());

    world.throttle(Duration.ofSeconds(42));

    assertThat(calls)
        .allSatisfy(call ->
            assertThat(call.apply(access)).isEqualTo(new Throttled<>(Duration.ofSeconds(42))));
    world.throttle(null);
    world.later(Duration.ofSeconds(42));
    assertThat(calls).allSatisfy(call -> assertThat(call.apply(access)).isInstanceOf(Found.class));
  }

  @Test
  default void every_call_throws_when_the_mailbox_is_unreachable() {
    everyCallEndsWith(Outage.UNREACHABLE);
  }

  @Test
  default void every_call_ends_within_its_deadline() {
    everyCallEndsWith(Outage.TOO_SLOW);
  }

  @Test
  default void every_call_is_too_slow_for_an_access_without_time_left() {
    ConversationsWorld world = world();
    List<Function<MailboxAccess, MailboxAnswer<?>>> calls = calls(world);
    MailboxAccess late = world.access(world.ada()).within(Duration.ZERO);

    assertThat(calls)
        .allSatisfy(call -> assertThat(outage(() -> call.apply(late))).isEqualTo(Outage.TOO_SLOW));
  }

  @Test
  default void every_call_throws_when_the_mailbox_fails() {
    everyCallEndsWith(Outage.FAILED);
  }

  @Test
  default void every_call_throws_when_the_answer_cannot_be_parsed() {
    everyCallEndsWith(Outage.GARBLED);
  }

  @Test
  default void every_call_throws_when_the_server_rejects_our_client() {
    ConversationsWorld world = world();
    List<Function<MailboxAccess, MailboxAnswer<?>>> calls = calls(world);
    MailboxAccess access = world.access(world.ada());

    world.rejectClient();

    assertThat(calls)
        .allSatisfy(call ->
            assertThatExceptionOfType(ClientRejected.class).isThrownBy(() -> call.apply(access)));
  }

  @Test
  default void after_an_outage_everything_is_as_before() {
    ConversationsWorld world = world();
    List<Function<MailboxAccess, MailboxAnswer<?>>> calls = calls(world);
    MailboxAccess access = world.access(world.ada());
    List<MailboxAnswer<?>> before = answers(calls, access);

    world.outage(Outage.FAILED);
    assertThat(calls)
        .allSatisfy(call -> assertThat(outage(() -> call.apply(access))).isEqualTo(Outage.FAILED));
    world.outage(null);

    assertThat(answers(calls, access)).isEqualTo(before);
  }

  private static List<MailboxAnswer<?>> answers(
      List<Function<MailboxAccess, MailboxAnswer<?>>> calls, MailboxAccess access) {
    return calls.stream().<MailboxAnswer<?>>map(call -> call.apply(access)).toList();
  }

  private void everyCallEndsWith(Outage outage) {
    ConversationsWorld world = world();
    List<Function<MailboxAccess, MailboxAnswer<?>>> calls = calls(world);
    MailboxAccess access = world.access(world.ada());

    world.outage(outage);

    List<Outage> outages =
        Race.of(runner -> outage(() -> calls.get(runner % calls.size()).apply(access)));
    assertThat(outages).hasSize(Race.RUNNERS).containsOnly(outage);
  }

  private static List<Function<MailboxAccess, MailboxAnswer<?>>> calls(ConversationsWorld world) {
    Conversations conversations = world.conversations();
    deliver(world, TestMessage.at(1).about("tea"));
    List<ConversationId> ids =
        List.of(deliver(world, TestMessage.at(2).about("tea")), deliver(world, TestMessage.at(3)));
    return List.of(
        access -> conversations.list(access, EVERYTHING),
        access -> conversations.summaries(access, ids));
  }
}
