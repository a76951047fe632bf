package hexmail.testkit.contract.reading;

import static hexmail.testkit.contract.mail.MailSteps.found;
import static hexmail.testkit.contract.mail.MailSteps.lookalikes;
import static hexmail.testkit.contract.mail.MailSteps.outage;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.message.Attachment;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageBody.Html;
import hexmail.domain.message.MessageBody.Nothing;
import hexmail.domain.message.MessageBody.Plain;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.MessageReader;
import hexmail.testkit.contract.fixture.Race;
import hexmail.testkit.contract.mail.MailEdgeCases;
import hexmail.testkit.contract.mail.TestMessage;
import hexmail.testkit.contract.mail.TestMessage.File;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Reading one message.
public interface ReadingContract extends MessageReaderWorldFactory {
  @Test
  default void a_message_is_read_whole() {
    MessageReaderWorld world = world();
    TestMessage letter =
        TestMessage.at(1)
            .withReceivers(MailEdgeCases.PEOPLE, MailEdgeCases.PEOPLE.subList(0, 2))
            .withLabels(LabelId.INBOX, LabelId.UNREAD);
    MessageId id = world.deliver(world.ada(), letter);

    Message message = read(world, id);

    MessageSummary summary =
        new MessageSummary(
            id,
            message.summary().conversation(),
            letter.from(),
            letter.to(),
            letter.subject(),
            "Fish & chips <today>",
            letter.receivedAt(),
            letter.labels(),
            false);
    assertThat(message)
        .isEqualTo(new Message(summary, letter.to(), letter.cc(), letter.body(), List.of()));
  }

  @Test
  default void text_is_read_as_it_was_sent() {
    MessageReaderWorld world = world();

    assertThat(
            Stream.of(
                "a",
                " indented\n\n\tand tabbed  \n> quoted\n-- \nAda",
                "From here: 50 % <b>not bold</b> &amp; \"'\\",
                "\uD83D\uDC8C Grüße 日本語 שלום",
                (MailEdgeCases.LONG_LINE + "\n").repeat(10)))
        .allSatisfy(
            text -> assertThat(readBack(world, new Plain(text))).isEqualTo(new Plain(text)));
  }

  @Test
  default void html_is_read_as_it_was_sent_with_everything_harmful_in_it() {
    String harmful =
        "<p onclick=\"x()\">Grüße \uD83D\uDC8C</p>\n<script>alert('1')</script>"
            + "<img src='https://tracker.example/a.gif'><style>p{}</style>&amp;";

    assertThat(readBack(world(), new Html(harmful))).isEqualTo(new Html(harmful));
  }

  @Test
  default void a_message_may_have_nothing_to_read() {
    assertThat(readBack(world(), new Nothing())).isEqualTo(new Nothing());
  }

  @Test
  default void attachments_are_named_as_the_sender_named_them() {
    MessageReaderWorld world = world();
    List<File> files =
        List.of(
            new File("plan.pdf", "application/pdf", 10),
            new File("plan.pdf", "application/pdf", 70_000),
            new File("../../etc/passwd", "text/plain", 1),
            new File("Grüße \uD83D\uDC8C שלום.txt", "image/png", 3));
    MessageId id =
        world.deliver(world.ada(), TestMessage.at(1).withFiles(files.toArray(File[]::new)));

    List<Attachment> attachments = read(world, id).attachments();

    assertThat(attachments)
        .map(found -> new File(found.name(), found.mimeType(), (int) found.bytes()))
        .isEqualTo(files);
    assertThat(attachments).extracting(Attachment::partId).doesNotHaveDuplicates();
    assertThat(read(world, id).attachments()).isEqualTo(attachments);
    assertThat(read(world, id).summary().hasAttachment()).isTrue();
    assertThat(read(world, id).body()).isEqualTo(TestMessage.at(1).body());
  }

  @Test
  default void a_message_that_is_gone_or_never_was_is_not_found() {
    MessageReaderWorld world = world();
    MessageId id = world.deliver(world.ada(), TestMessage.at(1));
    MailboxAccess access = world.access(world.ada());
    assertThat(read(world, id).summary().id()).isEqualTo(id);

    world.delete(world.ada(), id);

    assertThat(List.of(id, new MessageId("x"), new MessageId("_".repeat(64))))
        .allSatisfy(
            gone -> assertThat(world.reader().read(access, gone)).isEqualTo(new NotFound<>()));
  }

  @Test
  default void an_id_that_looks_alike_names_no_message() {
    MessageReaderWorld world = world();
    MessageId id = world.deliver(world.ada(), TestMessage.at(1));
    MailboxAccess access = world.access(world.ada());

    assertThat(lookalikes(id))
        .allSatisfy(
            other -> assertThat(world.reader().read(access, other)).isEqualTo(new NotFound<>()));
  }

  @Test
  default void a_message_of_another_account_is_not_found() {
    MessageReaderWorld world = world();
    MessageId ofGrace = world.deliver(world.grace(), TestMessage.at(1));
    MailboxAccess graces = world.access(world.grace());
    assertThat(found(world.reader().read(graces, ofGrace)).summary().id()).isEqualTo(ofGrace);

    assertThat(world.reader().read(world.access(world.ada()), ofGrace)).isEqualTo(new NotFound<>());
    assertThat(found(world.reader().read(graces, ofGrace)).summary().id()).isEqualTo(ofGrace);
  }

  @Test
  default void a_message_that_cannot_be_parsed_is_no_usable_answer() {
    MessageReaderWorld world = world();
    MessageId garbled = world.deliver(world.ada(), TestMessage.at(1));
    MessageId other = world.deliver(world.ada(), TestMessage.at(2));

    world.garble(garbled);

    assertThat(outage(() -> world.reader().read(world.access(world.ada()), garbled)))
        .isEqualTo(Outage.GARBLED);
    assertThat(read(world, other).summary().id()).isEqualTo(other);
  }

  @Test
  default void a_message_reads_the_same_after_a_restart() {
    MessageReaderWorld world = world();
    MessageId id = world.deliver(world.ada(), TestMessage.at(1));

    assertThat(found(world.restartedReader().read(world.access(world.ada()), id)))
        .isEqualTo(read(world, id));
  }

  @Test
  default void concurrent_readers_each_get_their_own_message() {
    MessageReaderWorld world = world();
    MessageReader reader = world.reader();
    List<MessageId> ids =
        List.of(
            world.deliver(world.ada(), TestMessage.at(1)),
            world.deliver(world.grace(), TestMessage.at(2)));
    List<MailboxAccess> accesses = List.of(world.access(world.ada()), world.access(world.grace()));

    List<Message> messages =
        Race.of(runner -> found(reader.read(accesses.get(runner % 2), ids.get(runner % 2))));

    for (int runner = 0; runner < Race.RUNNERS; runner++) {
      assertThat(messages.get(runner).summary().id()).isEqualTo(ids.get(runner % 2));
    }
  }

  private static MessageBody readBack(MessageReaderWorld world, MessageBody body) {
    return read(world, world.deliver(world.ada(), TestMessage.at(1).withBody(body))).body();
  }

  private static Message read(MessageReaderWorld world, MessageId id) {
    return found(world.reader().read(world.access(world.ada()), id));
  }
}
