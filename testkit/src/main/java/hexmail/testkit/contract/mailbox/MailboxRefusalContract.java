package hexmail.testkit.contract.mailbox;

import static hexmail.testkit.contract.mail.MailSteps.EVERYTHING;
import static hexmail.testkit.contract.mail.MailSteps.found;
import static hexmail.testkit.contract.mail.MailSteps.oddTokens;
import static hexmail.testkit.contract.mail.MailSteps.outage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.domain.history.HistoryId;
import hexmail.domain.mailbox.LabelCounts;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.BlockedByAdministrator;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.NoMailbox;
import hexmail.domain.mailbox.MailboxAnswer.RightsMissing;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.MailboxAnswer.Unauthorized;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.Mailbox;
import hexmail.testkit.contract.fixture.Race;
import hexmail.testkit.contract.mail.TestMessage;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Refusals and outages of every call.
public interface MailboxRefusalContract extends MailboxWorldFactory {
  @Test
  default void a_token_that_is_refused_is_unauthorized_and_never_refreshed() {
    MailboxWorld world = world();
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
    MailboxWorld world = world();
    MailboxAccess ofGrace = world.access(world.grace());

    world.refuseTokens(world.ada());

    assertThat(world.mailbox().profile(ofGrace)).isInstanceOf(Found.class);
    assertThat(world.mailbox().profile(world.access(world.ada()))).isInstanceOf(Found.class);
  }

  @Test
  default void a_token_that_was_never_issued_is_unauthorized() {
    MailboxWorld world = world();
    MailboxAccess given = world.access(world.ada());

    assertThat(oddTokens(given, given.token().reveal() + "x"))
        .allSatisfy(odd ->
            assertThat(calls(world))
                .allSatisfy(call -> assertThat(call.apply(odd)).isEqualTo(new Unauthorized<>())));
  }

  @Test
  default void a_token_without_the_right_to_read_mail_lacks_rights() {
    MailboxWorld world = world();
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

  private void everyCallOfAdaAnswers(Consumer<MailboxWorld> change, MailboxAnswer<?> answer) {
    MailboxWorld world = world();
    List<Function<MailboxAccess, MailboxAnswer<?>>> calls = calls(world);
    MailboxAccess access = world.access(world.ada());

    change.accept(world);

    assertThat(calls).allSatisfy(call -> assertThat(call.apply(access)).isEqualTo(answer));
    assertThat(world.mailbox().profile(world.access(world.grace()))).isInstanceOf(Found.class);
  }

  @Test
  default void a_throttled_call_returns_how_long_to_wait() {
    MailboxWorld world = world();
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
    MailboxWorld world = world();
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
    MailboxWorld world = world();
    List<Function<MailboxAccess, MailboxAnswer<?>>> calls = calls(world);
    MailboxAccess access = world.access(world.ada());

    world.rejectClient();

    assertThat(calls)
        .allSatisfy(call ->
            assertThatExceptionOfType(ClientRejected.class).isThrownBy(() -> call.apply(access)));
  }

  @Test
  default void after_an_outage_everything_is_as_before() {
    MailboxWorld world = world();
    MessageId id = world.deliver(world.ada(), TestMessage.at(1));
    MailboxAccess access = world.access(world.ada());
    var before = world.mailbox().summaries(access, List.of(id));

    world.outage(Outage.FAILED);
    assertThat(outage(() -> world.mailbox().summaries(access, List.of(id))))
        .isEqualTo(Outage.FAILED);
    world.outage(null);

    assertThat(world.mailbox().summaries(access, List.of(id))).isEqualTo(before);
  }

  private void everyCallEndsWith(Outage outage) {
    MailboxWorld world = world();
    List<Function<MailboxAccess, MailboxAnswer<?>>> calls = calls(world);
    MailboxAccess access = world.access(world.ada());

    world.outage(outage);

    List<Outage> outages =
        Race.of(runner -> outage(() -> calls.get(runner % calls.size()).apply(access)));
    assertThat(outages).hasSize(Race.RUNNERS).containsOnly(outage);
  }

  private static List<Function<MailboxAccess, MailboxAnswer<?>>> calls(MailboxWorld world) {
    Mailbox mailbox = world.mailbox();
    List<MessageId> ids = List.of(world.deliver(world.ada(), TestMessage.at(1)));
    HistoryId now = found(mailbox.profile(world.access(world.ada()))).history();
    return List.of(
        access -> mailbox.list(access, EVERYTHING),
        access -> mailbox.summaries(access, ids),
        access -> mailbox.changes(access, now),
        access -> mailbox.labels(access, LabelCounts.NONE),
        access -> mailbox.labels(access, LabelCounts.UNREAD),
        mailbox::profile);
  }
}
