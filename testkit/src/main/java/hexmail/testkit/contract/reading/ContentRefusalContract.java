package hexmail.testkit.contract.reading;

import static hexmail.testkit.contract.mail.MailSteps.found;
import static hexmail.testkit.contract.mail.MailSteps.outage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.BlockedByAdministrator;
import hexmail.domain.mailbox.MailboxAnswer.NoMailbox;
import hexmail.domain.mailbox.MailboxAnswer.RightsMissing;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.MailboxAnswer.Unauthorized;
import hexmail.domain.message.ContentStream;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.Outage;
import hexmail.testkit.contract.mail.TestMessage;
import hexmail.testkit.contract.mail.TestMessage.File;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Refusals and outages of contents.
public interface ContentRefusalContract extends MessageReaderWorldFactory {
  /// A message with a file.
  record Sent(MessageReaderWorld world, MessageId id, String partId) {
    static Sent in(MessageReaderWorld world) {
      File file = new File("plan.pdf", "application/pdf", 10);
      MessageId id = world.deliver(world.ada(), TestMessage.at(1).withFiles(file));
      MailboxAccess access = world.access(world.ada());
      String part = found(world.reader().read(access, id)).attachments().getFirst().partId();
      return new Sent(world, id, part);
    }

    /// The calls that open its contents.
    List<Function<MailboxAccess, MailboxAnswer<ContentStream>>> calls() {
      return List.of(
          access -> world.reader().part(access, id, partId),
          access -> world.reader().source(access, id));
    }

    MailboxAccess access() {
      return world.access(world.ada());
    }
  }

  @Test
  default void a_refused_token_opens_no_content() {
    Sent sent = Sent.in(world());
    MailboxAccess refused = sent.access();
    sent.calls().forEach(call -> Contents.all(call.apply(refused)));

    sent.world().refuseTokens(sent.world().ada());

    assertThat(sent.calls())
        .allSatisfy(call -> assertThat(call.apply(refused)).isEqualTo(new Unauthorized<>()));
    sent.calls().forEach(call -> Contents.all(call.apply(sent.access())));
  }

  @Test
  default void a_token_without_the_right_to_read_mail_opens_no_content() {
    Sent sent = Sent.in(world());
    MailboxAccess lacking = sent.world().accessWithoutRights(sent.world().ada());

    assertThat(sent.calls())
        .allSatisfy(call -> assertThat(call.apply(lacking)).isEqualTo(new RightsMissing<>()));
  }

  @Test
  default void an_account_without_a_mailbox_has_no_content() {
    Sent sent = Sent.in(world());

    sent.world().closeMailbox(sent.world().ada());

    assertThat(sent.calls())
        .allSatisfy(call -> assertThat(call.apply(sent.access())).isEqualTo(new NoMailbox<>()));
  }

  @Test
  default void an_administrator_keeps_applications_from_contents() {
    Sent sent = Sent.in(world());

    sent.world().blockApplications(sent.world().ada());

    assertThat(sent.calls())
        .allSatisfy(call ->
            assertThat(call.apply(sent.access())).isEqualTo(new BlockedByAdministrator<>()));
  }

  @Test
  default void a_throttled_content_says_how_long_to_wait() {
    Sent sent = Sent.in(world());

    sent.world().throttle(Duration.ofSeconds(42));

    assertThat(sent.calls())
        .allSatisfy(call ->
            assertThat(call.apply(sent.access()))
                .isEqualTo(new Throttled<>(Duration.ofSeconds(42))));
  }

  @Test
  default void a_content_is_too_slow_for_an_access_without_time_left() {
    Sent sent = Sent.in(world());
    MailboxAccess late = sent.access().within(Duration.ZERO);

    assertThat(sent.calls())
        .allSatisfy(call -> assertThat(outage(() -> call.apply(late))).isEqualTo(Outage.TOO_SLOW));
  }

  @Test
  default void a_content_that_cannot_be_opened_throws() {
    Sent sent = Sent.in(world());
    MailboxAccess access = sent.access();

    assertThat(List.of(Outage.values()))
        .allSatisfy(outage -> {
          sent.world().outage(outage);
          assertThat(sent.calls())
              .allSatisfy(call -> assertThat(outage(() -> call.apply(access))).isEqualTo(outage));
        });
  }

  @Test
  default void opening_content_throws_when_the_server_rejects_our_client() {
    Sent sent = Sent.in(world());
    MailboxAccess access = sent.access();

    sent.world().rejectClient();

    assertThat(sent.calls())
        .allSatisfy(call ->
            assertThatExceptionOfType(ClientRejected.class).isThrownBy(() -> call.apply(access)));
  }
}
