package hexmail.testkit.contract.mailbox;

import static hexmail.testkit.contract.mail.MailSteps.found;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.message.Correspondent;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageBody.Plain;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.testkit.contract.mail.MailEdgeCases;
import hexmail.testkit.contract.mail.TestMessage;
import hexmail.testkit.contract.mail.TestMessage.File;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The content of a summary.
public interface SummaryContract extends MailboxWorldFactory {
  @Test
  default void a_summary_has_what_a_row_shows() {
    MailboxWorld world = world();
    TestMessage letter = TestMessage.at(1).withLabels(LabelId.INBOX, LabelId.UNREAD);
    MessageId id = world.deliver(world.ada(), letter);

    MessageSummary summary = summary(world, id);

    assertThat(summary)
        .isEqualTo(
            new MessageSummary(
                id,
                summary.conversation(),
                letter.from(),
                "Letter 1",
                "Fish & chips <today>",
                letter.receivedAt(),
                letter.labels(),
                false));
  }

  @Test
  default void the_snippet_is_the_beginning_of_the_text() {
    MailboxWorld world = world();
    String text = "Fish & chips, 'today' only. ".repeat(100).strip();
    MessageId id = world.deliver(world.ada(), TestMessage.at(1).withText(text));

    assertThat(summary(world, id).snippet()).isNotEmpty();
    assertThat(text).startsWith(summary(world, id).snippet());
  }

  @Test
  default void a_summary_says_whether_the_message_has_an_attachment() {
    MailboxWorld world = world();
    MessageId without = world.deliver(world.ada(), TestMessage.at(1));
    MessageId with =
        world.deliver(
            world.ada(), TestMessage.at(2).withFiles(new File("plan.pdf", "application/pdf", 10)));

    assertThat(summary(world, without).hasAttachment()).isFalse();
    assertThat(summary(world, with).hasAttachment()).isTrue();
  }

  @Test
  default void a_subject_may_be_any_text() {
    MailboxWorld world = world();
    List<MessageId> ids =
        MailEdgeCases.LINES.stream()
            .map(line -> world.deliver(world.ada(), TestMessage.at(1).withSubject(line)))
            .toList();

    assertThat(summaries(world, ids))
        .extracting(MessageSummary::subject)
        .containsExactlyElementsOf(MailEdgeCases.LINES);
  }

  @Test
  default void a_sender_may_have_any_name_or_none() {
    MailboxWorld world = world();
    List<MessageId> ids =
        MailEdgeCases.PEOPLE.stream()
            .map(person -> world.deliver(world.ada(), TestMessage.at(1).withFrom(person)))
            .toList();
    MessageId withoutSender =
        world.deliver(world.ada(), TestMessage.at(2).withFrom(Correspondent.UNKNOWN));

    assertThat(summaries(world, ids))
        .extracting(MessageSummary::from)
        .containsExactlyElementsOf(MailEdgeCases.PEOPLE);
    assertThat(summary(world, withoutSender).from()).isEqualTo(Correspondent.UNKNOWN);
  }

  @Test
  default void a_summary_names_the_first_recipients() {
    MailboxWorld world = world();
    List<Correspondent> recipients =
        IntStream.rangeClosed(1, MessageSummary.MOST_RECIPIENTS + 1)
            .mapToObj(number -> new Correspondent("Reader " + number, number + "@example.com"))
            .toList();
    MessageId id =
        world.deliver(world.ada(), TestMessage.at(1).withReceivers(recipients, List.of()));

    assertThat(summary(world, id).to())
        .isEqualTo(recipients.subList(0, MessageSummary.MOST_RECIPIENTS));
  }

  @Test
  default void a_message_that_cannot_be_parsed_keeps_its_place_with_what_is_known() {
    MailboxWorld world = world();
    LabelId trips = world.label(world.ada(), "Trips");
    MessageId before = world.deliver(world.ada(), TestMessage.at(1));
    MessageId garbled =
        world.deliver(
            world.ada(),
            TestMessage.at(2)
                .withLabels(LabelId.UNREAD, trips)
                .withBody(new Plain("Text"))
                .withFiles(new File("plan.pdf", "application/pdf", 10)));
    MessageId after = world.deliver(world.ada(), TestMessage.at(3));
    List<MessageSummary> understood = summaries(world, List.of(after, garbled, before));

    world.garble(garbled);

    MessageSummary known = understood.get(1);
    assertThat(summaries(world, List.of(after, garbled, before)))
        .containsExactly(
            understood.get(0),
            new MessageSummary(
                garbled,
                known.conversation(),
                Correspondent.UNKNOWN,
                "",
                "",
                known.receivedAt(),
                known.labels(),
                false),
            understood.get(2));
  }

  private static MessageSummary summary(MailboxWorld world, MessageId id) {
    return summaries(world, List.of(id)).getFirst();
  }

  private static List<MessageSummary> summaries(MailboxWorld world, List<MessageId> ids) {
    List<MessageSummary> summaries =
        found(world.mailbox().summaries(world.access(world.ada()), ids)).found();
    assertThat(summaries).extracting(MessageSummary::id).isEqualTo(ids);
    return summaries;
  }
}
