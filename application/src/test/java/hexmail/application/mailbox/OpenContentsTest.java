package hexmail.application.mailbox;

import static hexmail.application.world.World.ADA;
import static hexmail.application.world.World.GRACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.application.account.ConnectedAccount;
import hexmail.application.world.World;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.message.Attachment;
import hexmail.domain.message.ContentStream;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.outage.MailboxUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Parts and sources of messages.
class OpenContentsTest {
  private static final MessageId ID = new MessageId("m1");
  private static final byte[] CONTENT = {1, 2, 3};

  private final World world = new World();
  private final OpenPart parts = world.useCases.openPart();
  private final OpenSource sources = world.useCases.openSource();

  @BeforeEach
  void ada_has_a_message_with_a_file() {
    assertThat(world.signIn(ADA)).isNotNull();
    MessageSummary summary =
        new MessageSummary(
            ID,
            new ConversationId("c1"),
            new Correspondent("Grace", "grace@example.com"),
            "Letter",
            "Dear Ada",
            World.NOON,
            Set.of(LabelId.INBOX),
            true);
    world.mailbox.deliver(
        ADA.id(),
        new Message(
            summary,
            List.of(),
            List.of(),
            new MessageBody.Nothing(),
            List.of(new Attachment("1", "a.bin", "application/zip", CONTENT.length))));
    world.mailbox.contents().put(ID, "1", CONTENT);
    world.mailbox.contents().putSource(ID, CONTENT);
  }

  private ConnectedAccount ada() {
    return world.connected(ADA);
  }

  private static byte[] bytes(MailboxAnswer<ContentStream> answer) {
    if (answer instanceof Found<ContentStream>(ContentStream content)) {
      return bytes(content);
    }
    throw new AssertionError("Nothing was found: " + answer);
  }

  private static byte[] bytes(ContentStream content) {
    byte[] bytes = new byte[CONTENT.length];
    assertThat(content.read(bytes)).isEqualTo(bytes.length);
    content.close();
    return bytes;
  }

  @Test
  void parts_and_sources_are_opened() {
    assertThat(bytes(parts.open(ada(), ID, "1"))).isEqualTo(CONTENT);
    assertThat(bytes(parts.openNext(ada(), ID, "1"))).isEqualTo(CONTENT);
    assertThat(bytes(sources.open(ada(), ID))).isEqualTo(CONTENT);
  }

  @Test
  void a_refused_token_is_refreshed_once() {
    world.google.refuseAccessTokens(ADA.id());

    assertThat(bytes(parts.open(ada(), ID, "1"))).isEqualTo(CONTENT);
    world.google.refuseAccessTokens(ADA.id());
    assertThat(bytes(sources.open(ada(), ID))).isEqualTo(CONTENT);
  }

  @Test
  void what_is_not_there_is_not_found() {
    assertThat(world.signIn(GRACE)).isNotNull();

    assertThat(parts.open(ada(), ID, "2")).isEqualTo(new NotFound<>());
    assertThat(parts.open(world.connected(GRACE), ID, "1")).isEqualTo(new NotFound<>());
    assertThat(sources.open(world.connected(GRACE), ID)).isEqualTo(new NotFound<>());
  }

  @Test
  void in_the_middle_of_an_answer_any_other_answer_is_an_outage() {
    assertThatThrownBy(() -> parts.openNext(ada(), ID, "2")).isInstanceOf(MailboxUnavailable.class);
    world.mailbox.throttle(Duration.ofSeconds(7));
    assertThat(parts.open(ada(), ID, "1")).isEqualTo(new Throttled<>(Duration.ofSeconds(7)));
    assertThatThrownBy(() -> parts.openNext(ada(), ID, "1")).isInstanceOf(MailboxUnavailable.class);
  }
}
