package hexmail.testkit.contract.mailbox;

import static hexmail.testkit.contract.mail.MailAnswers.EVERYTHING;
import static hexmail.testkit.contract.mail.MailAnswers.outage;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.RightsMissing;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.MailboxAnswer.Unauthorized;
import hexmail.domain.mailbox.MessageId;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.Mailbox;
import hexmail.domain.secret.AccessToken;
import hexmail.testkit.contract.mail.Letter;
import hexmail.testkit.contract.scene.Race;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// What holds for every call that is refused or finds no answer.
public interface MailboxRefusalContract extends MailboxWorldFactory {
  @Test
  default void a_token_that_is_refused_is_unauthorized_and_never_refreshed() {
    MailboxWorld world = world();
    AccessToken token = world.token(world.ada());
    List<Function<AccessToken, MailboxAnswer<?>>> calls = calls(world);
    assertThat(calls).allSatisfy(call -> assertThat(call.apply(token)).isInstanceOf(Found.class));

    world.refuseTokens(world.ada());

    assertThat(calls)
        .allSatisfy(call -> assertThat(call.apply(token)).isEqualTo(new Unauthorized<>()))
        .allSatisfy(call -> assertThat(call.apply(token)).isEqualTo(new Unauthorized<>()));
  }

  @Test
  default void a_refused_token_takes_no_other_with_it() {
    MailboxWorld world = world();
    AccessToken ofGrace = world.token(world.grace());

    world.refuseTokens(world.ada());

    assertThat(world.mailbox().profile(ofGrace)).isInstanceOf(Found.class);
    assertThat(world.mailbox().profile(world.token(world.ada()))).isInstanceOf(Found.class);
  }

  @Test
  default void a_token_that_was_never_given_out_is_unauthorized() {
    MailboxWorld world = world();
    String given = world.token(world.ada()).reveal();

    assertThat(List.of("x", "'--", "%00", given + "x", "~".repeat(2_048)))
        .allSatisfy(odd ->
            assertThat(calls(world))
                .allSatisfy(call ->
                    assertThat(call.apply(new AccessToken(odd))).isEqualTo(new Unauthorized<>())));
  }

  @Test
  default void a_token_without_the_right_to_read_mail_lacks_rights() {
    MailboxWorld world = world();
    AccessToken token = world.tokenWithoutRights(world.ada());

    assertThat(calls(world))
        .allSatisfy(call -> assertThat(call.apply(token)).isEqualTo(new RightsMissing<>()));
  }

  @Test
  default void who_is_asked_to_wait_learns_how_long() {
    MailboxWorld world = world();
    List<Function<AccessToken, MailboxAnswer<?>>> calls = calls(world);
    AccessToken token = world.token(world.ada());

    world.throttle(Duration.ofSeconds(42));

    assertThat(calls)
        .allSatisfy(call ->
            assertThat(call.apply(token)).isEqualTo(new Throttled<>(Duration.ofSeconds(42))));
    world.throttle(null);
    assertThat(calls).allSatisfy(call -> assertThat(call.apply(token)).isInstanceOf(Found.class));
  }

  @Test
  default void every_call_says_so_when_the_mailbox_cannot_be_reached() {
    everyCallEndsWith(Outage.UNREACHABLE);
  }

  @Test
  default void every_call_ends_within_its_deadline() {
    everyCallEndsWith(Outage.TOO_SLOW);
  }

  @Test
  default void every_call_says_so_when_the_mailbox_has_failed() {
    everyCallEndsWith(Outage.FAILED);
  }

  @Test
  default void every_call_says_so_when_the_answer_makes_no_sense() {
    everyCallEndsWith(Outage.GARBLED);
  }

  @Test
  default void after_an_outage_everything_is_as_before() {
    MailboxWorld world = world();
    MessageId id = world.deliver(world.ada(), Letter.at(1));
    AccessToken token = world.token(world.ada());
    var before = world.mailbox().summaries(token, List.of(id));

    world.outage(Outage.FAILED);
    assertThat(outage(() -> world.mailbox().summaries(token, List.of(id))))
        .isEqualTo(Outage.FAILED);
    world.outage(null);

    assertThat(world.mailbox().summaries(token, List.of(id))).isEqualTo(before);
  }

  private void everyCallEndsWith(Outage outage) {
    MailboxWorld world = world();
    List<Function<AccessToken, MailboxAnswer<?>>> calls = calls(world);
    AccessToken token = world.token(world.ada());

    world.outage(outage);

    List<Outage> outages =
        Race.of(runner -> outage(() -> calls.get(runner % calls.size()).apply(token)));
    assertThat(outages).hasSize(Race.RUNNERS).containsOnly(outage);
  }

  private static List<Function<AccessToken, MailboxAnswer<?>>> calls(MailboxWorld world) {
    Mailbox mailbox = world.mailbox();
    List<MessageId> ids = List.of(world.deliver(world.ada(), Letter.at(1)));
    return List.of(
        token -> mailbox.list(token, EVERYTHING),
        token -> mailbox.summaries(token, ids),
        mailbox::labels,
        mailbox::profile);
  }
}
