package hexmail.testkit.contract.reading;

import static hexmail.testkit.contract.mail.MailSteps.found;
import static hexmail.testkit.contract.mail.MailSteps.lookalikes;
import static hexmail.testkit.contract.mail.MailSteps.outage;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.message.Attachment;
import hexmail.domain.message.ContentStream;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.MessageReader;
import hexmail.testkit.contract.fixture.Race;
import hexmail.testkit.contract.mail.TestMessage;
import hexmail.testkit.contract.mail.TestMessage.File;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The content of parts, and the sources of messages.
public interface ContentContract extends MessageReaderWorldFactory {
  /// More than any buffer has room for.
  int LARGE = 3_000_001;

  @Test
  default void files_of_any_size_are_read_byte_for_byte() {
    MessageReaderWorld world = world();
    List<File> files =
        Stream.of(0, 1, 2, 3, 4, 70_000, LARGE)
            .map(size -> new File("file-" + size, "application/pdf", size))
            .toList();
    MessageId id = deliver(world, files.toArray(File[]::new));

    List<Attachment> attachments = attachments(world, id);

    for (int at = 0; at < files.size(); at++) {
      assertThat(part(world, id, attachments.get(at).partId()))
          .as(files.get(at).name())
          .isEqualTo(files.get(at).content());
    }
  }

  @Test
  default void an_attached_text_is_read_as_the_server_has_it() {
    MessageReaderWorld world = world();
    File small = new File("notes.txt", "text/plain", 1_000);
    File large = new File("page.html", "text/html", 200_000);
    MessageId id = deliver(world, small, large);

    List<Attachment> attachments = attachments(world, id);

    assertThat(part(world, id, attachments.getFirst().partId())).isEqualTo(small.content());
    assertThat(part(world, id, attachments.getLast().partId())).isEqualTo(large.content());
  }

  @Test
  default void a_part_is_the_same_after_a_restart() {
    MessageReaderWorld world = world();
    File file = new File("plan.pdf", "application/pdf", 10);
    MessageId id = deliver(world, file);
    String partId = attachments(world, id).getFirst().partId();

    assertThat(Contents.all(world.restartedReader().part(adas(world), id, partId)))
        .isEqualTo(file.content());
  }

  @Test
  default void a_part_that_a_message_does_not_have_is_not_found() {
    MessageReaderWorld world = world();
    MessageId id = deliver(world, new File("plan.pdf", "application/pdf", 10));

    assertThat(Stream.of("", "7", "0.0.0", "-1", "../0", "0/0", "x".repeat(5_000), "\u05d0"))
        .allSatisfy(unknown ->
            assertThat(world.reader().part(adas(world), id, unknown)).isEqualTo(new NotFound<>()));
  }

  @Test
  default void the_source_is_read_byte_for_byte() {
    MessageReaderWorld world = world();
    MessageId small = world.deliver(world.ada(), TestMessage.at(1).withText("Grüße \uD83D\uDC8C"));
    MessageId large = deliver(world, new File("plan.pdf", "application/pdf", LARGE));

    assertThat(List.of(small, large))
        .allSatisfy(id -> {
          byte[] source = world.source(id);
          assertThat(Contents.all(world.reader().source(adas(world), id))).isEqualTo(source);
        });
    assertThat(new String(world.source(small), US_ASCII)).contains("\r\n");
  }

  @Test
  default void the_content_of_a_message_that_is_gone_or_never_was_is_not_found() {
    MessageReaderWorld world = world();
    MessageId id = deliver(world, new File("plan.pdf", "application/pdf", 10));
    String partId = attachments(world, id).getFirst().partId();
    part(world, id, partId);

    world.delete(world.ada(), id);

    assertNothing(world, List.of(id, new MessageId("x"), new MessageId("_".repeat(64))), partId);
  }

  @Test
  default void an_id_that_looks_alike_names_no_content() {
    MessageReaderWorld world = world();
    MessageId id = deliver(world, new File("plan.pdf", "application/pdf", 10));
    String partId = attachments(world, id).getFirst().partId();

    assertNothing(world, lookalikes(id), partId);
  }

  @Test
  default void the_content_of_another_account_is_not_found() {
    MessageReaderWorld world = world();
    File file = new File("plan.pdf", "application/pdf", 10);
    MessageId id = world.deliver(world.grace(), TestMessage.at(1).withFiles(file));
    MailboxAccess graces = world.access(world.grace());
    String partId = found(world.reader().read(graces, id)).attachments().getFirst().partId();
    assertThat(Contents.all(world.reader().part(graces, id, partId))).isEqualTo(file.content());

    assertNothing(world, List.of(id), partId);
    assertThat(Contents.all(world.reader().part(graces, id, partId))).isEqualTo(file.content());
  }

  @Test
  default void content_that_breaks_off_is_never_taken_for_the_whole() {
    MessageReaderWorld world = world();
    MessageId id = deliver(world, new File("plan.pdf", "application/pdf", LARGE));
    String partId = attachments(world, id).getFirst().partId();
    MailboxAccess access = adas(world);

    world.breakContents();

    assertThat(outage(() -> Contents.all(world.reader().part(access, id, partId))))
        .isEqualTo(Outage.UNREACHABLE);
    assertThat(outage(() -> Contents.all(world.reader().source(access, id))))
        .isEqualTo(Outage.UNREACHABLE);
  }

  @Test
  default void a_stream_that_is_closed_early_leaves_room_for_others() {
    MessageReaderWorld world = world();
    File file = new File("plan.pdf", "application/pdf", LARGE);
    MessageId id = deliver(world, file);
    String partId = attachments(world, id).getFirst().partId();
    MailboxAccess access = adas(world);

    for (int opened = 0; opened < 30; opened++) {
      ContentStream content = found(world.reader().part(access, id, partId));
      assertThat(content.read(new byte[1])).isEqualTo(1);
      content.close();
      content.close();
    }

    assertThat(part(world, id, partId)).isEqualTo(file.content());
  }

  @Test
  default void concurrent_readers_each_get_their_own_content() {
    MessageReaderWorld world = world();
    MessageReader reader = world.reader();
    File file = new File("plan.pdf", "application/pdf", 100_000);
    File other = new File("another plan.pdf", "application/pdf", 100_000);
    List<MessageId> ids =
        List.of(
            world.deliver(world.ada(), TestMessage.at(1).withFiles(file)),
            world.deliver(world.grace(), TestMessage.at(2).withFiles(other)));
    List<MailboxAccess> accesses = List.of(adas(world), world.access(world.grace()));
    String partId = attachments(world, ids.getFirst()).getFirst().partId();

    List<byte[]> contents =
        Race.of(runner ->
            Contents.all(reader.part(accesses.get(runner % 2), ids.get(runner % 2), partId)));

    for (int runner = 0; runner < Race.RUNNERS; runner++) {
      assertThat(contents.get(runner)).isEqualTo((runner % 2 == 0 ? file : other).content());
    }
  }

  private static void assertNothing(MessageReaderWorld world, List<MessageId> ids, String partId) {
    assertThat(ids)
        .allSatisfy(id -> {
          assertThat(world.reader().part(adas(world), id, partId)).isEqualTo(new NotFound<>());
          assertThat(world.reader().source(adas(world), id)).isEqualTo(new NotFound<>());
        });
  }

  private static MessageId deliver(MessageReaderWorld world, File... files) {
    return world.deliver(world.ada(), TestMessage.at(1).withFiles(files));
  }

  private static List<Attachment> attachments(MessageReaderWorld world, MessageId id) {
    return found(world.reader().read(adas(world), id)).attachments();
  }

  private static byte[] part(MessageReaderWorld world, MessageId id, String partId) {
    return Contents.all(world.reader().part(adas(world), id, partId));
  }

  private static MailboxAccess adas(MessageReaderWorld world) {
    return world.access(world.ada());
  }
}
