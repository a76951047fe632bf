package hexmail.testkit.contract.reading;

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
import hexmail.domain.message.Conversation;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.Outage;
import hexmail.testkit.contract.fixture.Race;
import hexmail.testkit.contract.mail.TestMessage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Refusals and outages of reading.
public interface ReadingRefusalContract extends MessageReaderWorldFactory {
  @Test
  default void a_token_that_is_refused_is_unauthorized_and_never_refreshed() {
    MessageReaderWorld world = world();
    MessageId id = world.deliver(world.ada(), TestMessage.at(1));
    MailboxAccess access = world.access(world.ada());
    assertThat(world.reader().read(access, id)).isInstanceOf(Found.class);

    world.refuseTokens(world.ada());

    assertThat(world.reader().read(access, id)).isEqualTo(new Unauthorized<>());
    assertThat(world.reader().read(access, id)).isEqualTo(new Unauthorized<>());
    assertThat(read(world, id)).isInstanceOf(Found.class);
  }

  @Test
  default void a_token_that_was_never_issued_is_unauthorized() {
    MessageReaderWorld world = world();
    MessageId id = world.deliver(world.ada(), TestMessage.at(1));

    MailboxAccess given = world.access(world.ada());

    assertThat(oddTokens(given, given.token().reveal() + "x"))
        .allSatisfy(
            odd -> assertThat(world.reader().read(odd, id)).isEqualTo(new Unauthorized<>()));
  }

  @Test
  default void a_token_without_the_right_to_read_mail_lacks_rights() {
    MessageReaderWorld world = world();
    MessageId id = world.deliver(world.ada(), TestMessage.at(1));

    assertThat(world.reader().read(world.accessWithoutRights(world.ada()), id))
        .isEqualTo(new RightsMissing<>());
  }

  @Test
  default void an_account_without_a_mailbox_has_none_in_every_call() {
    MessageReaderWorld world = world();
    MessageId id = world.deliver(world.ada(), TestMessage.at(1));

    world.closeMailbox(world.ada());

    assertThat(read(world, id)).isEqualTo(new NoMailbox<>());
    assertThat(conversation(world)).isEqualTo(new NoMailbox<>());
  }

  @Test
  default void every_call_says_that_an_administrator_lets_no_application_in() {
    MessageReaderWorld world = world();
    MessageId id = world.deliver(world.ada(), TestMessage.at(1));

    world.blockApplications(world.ada());

    assertThat(read(world, id)).isEqualTo(new BlockedByAdministrator<>());
    assertThat(conversation(world)).isEqualTo(new BlockedByAdministrator<>());
  }

  private static MailboxAnswer<Conversation> conversation(MessageReaderWorld world) {
    return world.reader().conversation(world.access(world.ada()), new ConversationId("18c0ffee"));
  }

  @Test
  default void a_throttled_call_returns_how_long_to_wait() {
    MessageReaderWorld world = world();
    MessageId id = world.deliver(world.ada(), TestMessage.at(1));

    world.throttle(Duration.ofSeconds(42));

    assertThat(read(world, id)).isEqualTo(new Throttled<>(Duration.ofSeconds(42)));
    world.throttle(null);
    world.later(Duration.ofSeconds(42));
    assertThat(read(world, id)).isInstanceOf(Found.class);
  }

  @Test
  default void reading_throws_when_the_mailbox_is_unreachable() {
    readingEndsWith(Outage.UNREACHABLE);
  }

  @Test
  default void reading_ends_within_its_deadline() {
    readingEndsWith(Outage.TOO_SLOW);
  }

  @Test
  default void reading_is_too_slow_for_an_access_without_time_left() {
    MessageReaderWorld world = world();
    MessageId id = world.deliver(world.ada(), TestMessage.at(1));
    MailboxAccess late = world.access(world.ada()).within(Duration.ZERO);

    assertThat(outage(() -> world.reader().read(late, id))).isEqualTo(Outage.TOO_SLOW);
    assertThat(outage(() -> world.reader().conversation(late, new ConversationId("18c0ffee"))))
        .isEqualTo(Outage.TOO_SLOW);
  }

  @Test
  default void reading_throws_when_the_mailbox_fails() {
    readingEndsWith(Outage.FAILED);
  }

  @Test
  default void reading_throws_when_the_answer_cannot_be_parsed() {
    readingEndsWith(Outage.GARBLED);
  }

  @Test
  default void reading_throws_when_the_server_rejects_our_client() {
    MessageReaderWorld world = world();
    MessageId id = world.deliver(world.ada(), TestMessage.at(1));

    world.rejectClient();

    assertThatExceptionOfType(ClientRejected.class).isThrownBy(() -> read(world, id));
  }

  private void readingEndsWith(Outage outage) {
    MessageReaderWorld world = world();
    MessageId id = world.deliver(world.ada(), TestMessage.at(1));
    MailboxAccess access = world.access(world.ada());

    world.outage(outage);

    List<Outage> outages = Race.of(_ -> outage(() -> world.reader().read(access, id)));
    assertThat(outages).hasSize(Race.RUNNERS).containsOnly(outage);
  }

  private static MailboxAnswer<Message> read(MessageReaderWorld world, MessageId id) {
    return world.reader().read(world.access(world.ada()), id);
  }
}
