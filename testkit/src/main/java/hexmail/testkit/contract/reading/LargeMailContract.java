package hexmail.testkit.contract.reading;

import static hexmail.testkit.contract.mail.MailSteps.found;
import static hexmail.testkit.contract.mail.MailSteps.outage;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import hexmail.domain.message.MessageBody.Html;
import hexmail.domain.message.MessageBody.NotRead;
import hexmail.domain.message.MessageBody.Plain;
import hexmail.domain.message.MessageBody.TooLarge;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.outage.Outage;
import hexmail.testkit.contract.mail.TestMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Messages and conversations that are large, or of which a part cannot be read: what is missing is
/// said.
public interface LargeMailContract extends MessageReaderWorldFactory {
  @Test
  default void a_long_text_is_read_as_it_was_sent() {
    MessageReaderWorld world = world();
    String line = "Grüße \uD83D\uDC8C 日本語 & <b>\n";

    assertThat(
            Stream.of(
                new Plain(line.repeat(4_000)),
                new Html("<p>" + line.repeat(4_000)),
                new Plain("x".repeat(MessageBody.MAX_BYTES))))
        .allSatisfy(body -> assertThat(readBack(world, body)).isEqualTo(body));
  }

  @Test
  default void of_a_text_that_is_too_large_the_beginning_is_read_and_the_size_is_known() {
    String text = "Grüße \uD83D\uDC8C 日本語\n".repeat(100_000);
    MessageReaderWorld world = world();

    MessageBody plain = readBack(world, new Plain(text));
    MessageBody html = readBack(world, new Html("<p>" + text));

    int size = text.getBytes(UTF_8).length;
    assertThat(plain)
        .isInstanceOfSatisfying(
            TooLarge.class,
            large -> {
              assertThat(large.bytes()).isEqualTo(size);
              assertThat(large.beginning())
                  .isInstanceOfSatisfying(
                      Plain.class,
                      beginning -> assertThat(beginning.text()).isNotBlank().isSubstringOf(text));
            });
    assertThat(html)
        .isInstanceOfSatisfying(
            TooLarge.class,
            large -> {
              assertThat(large.bytes()).isEqualTo(size + 3);
              assertThat(large.beginning()).isInstanceOf(Html.class);
            });
  }

  @Test
  default void every_message_of_a_large_conversation_has_its_sender_its_subject_and_its_text() {
    MessageReaderWorld world = world();
    String text = "Grüße\n".repeat(100_000);
    List<TestMessage> letters = new ArrayList<>();
    List<MessageId> ids = new ArrayList<>();
    for (int at = 0; at < 12; at++) {
      TestMessage letter =
          TestMessage.at(at)
              .withFrom(new Correspondent("Person " + at, at + "@example.org"))
              .withText(at + ": " + text)
              .about("large");
      letters.add(letter);
      ids.add(world.deliver(world.ada(), letter));
    }

    List<Message> messages = conversation(world, ids.getFirst());

    assertThat(messages).extracting(message -> message.summary().id()).isEqualTo(ids);
    for (int at = 0; at < 12; at++) {
      Message message = messages.get(at);
      assertThat(message.summary().from()).isEqualTo(letters.get(at).from());
      assertThat(message.summary().subject()).isEqualTo(letters.get(at).subject());
      assertThat(message.summary().receivedAt()).isEqualTo(letters.get(at).receivedAt());
      assertThat(beginning(message.body())).startsWith(at + ": Grüße");
    }
  }

  @Test
  default void a_message_that_cannot_be_parsed_does_not_cost_the_others_of_its_conversation() {
    MessageReaderWorld world = world();
    MessageId first = world.deliver(world.ada(), TestMessage.at(1).about("tea"));
    MessageId garbled = world.deliver(world.ada(), TestMessage.at(2).about("tea"));
    Message honest = found(world.reader().read(world.access(world.ada()), first));
    ConversationId conversation = honest.summary().conversation();

    world.garble(garbled);

    List<Message> messages =
        found(world.reader().conversation(world.access(world.ada()), conversation)).messages();
    assertThat(messages)
        .extracting(message -> message.summary().id())
        .containsExactly(first, garbled);
    assertThat(messages.getFirst()).isEqualTo(honest);
    assertThat(messages.getLast().body()).isEqualTo(new NotRead());
    assertThat(messages.getLast().summary().receivedAt()).isEqualTo(TestMessage.at(2).receivedAt());
  }

  @Test
  default void a_message_that_cannot_be_parsed_has_its_ids_its_labels_and_its_time() {
    MessageReaderWorld world = world();
    MessageId first = world.deliver(world.ada(), TestMessage.at(1).about("tea"));
    MessageId garbled =
        world.deliver(
            world.ada(), TestMessage.at(2).about("tea").withLabels(LabelId.INBOX, LabelId.UNREAD));
    MessageSummary honest =
        found(world.reader().read(world.access(world.ada()), garbled)).summary();

    world.garble(garbled);

    MessageSummary known = conversation(world, first).getLast().summary();
    assertThat(known.id()).isEqualTo(garbled);
    assertThat(known.conversation()).isEqualTo(honest.conversation());
    assertThat(known.labels()).isEqualTo(honest.labels()).contains(LabelId.INBOX, LabelId.UNREAD);
    assertThat(known.receivedAt()).isEqualTo(honest.receivedAt());
  }

  @Test
  default void a_conversation_of_which_no_message_can_be_parsed_is_no_usable_answer() {
    MessageReaderWorld world = world();
    MessageId first = world.deliver(world.ada(), TestMessage.at(1).about("tea"));
    MessageId second = world.deliver(world.ada(), TestMessage.at(2).about("tea"));
    ConversationId conversation =
        found(world.reader().read(world.access(world.ada()), first)).summary().conversation();

    world.garble(first);
    world.garble(second);

    assertThat(outage(() -> world.reader().conversation(world.access(world.ada()), conversation)))
        .isEqualTo(Outage.GARBLED);
  }

  private static String beginning(MessageBody body) {
    return switch (body) {
      case Plain(String text) -> text;
      case TooLarge(MessageBody start, long _) -> beginning(start);
      case Html _, MessageBody.Several _, MessageBody.Nothing _, NotRead _ -> "";
      case MessageBody.Unreadable _ -> "";
    };
  }

  private static List<Message> conversation(MessageReaderWorld world, MessageId of) {
    ConversationId id =
        found(world.reader().read(world.access(world.ada()), of)).summary().conversation();
    return found(world.reader().conversation(world.access(world.ada()), id)).messages();
  }

  private static MessageBody readBack(MessageReaderWorld world, MessageBody body) {
    MessageId id = world.deliver(world.ada(), TestMessage.at(1).withBody(body));
    return found(world.reader().read(world.access(world.ada()), id)).body();
  }
}
