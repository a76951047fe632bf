package hexmail.testkit.contract.mailbox;

import static hexmail.testkit.contract.mail.MailSteps.EVERYTHING;
import static hexmail.testkit.contract.mail.MailSteps.found;
import static hexmail.testkit.contract.mail.MailSteps.request;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.port.Mailbox;
import hexmail.testkit.contract.mail.TestMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The messages of a page. The clauses use only words and `in:` of the search language, for
/// subject, sender and the beginning of the text.
public interface ListingContract extends MailboxWorldFactory {
  @Test
  default void the_newest_message_comes_first() {
    MailboxWorld world = world();
    MessageId middle = world.deliver(world.ada(), TestMessage.at(2));
    MessageId oldest = world.deliver(world.ada(), TestMessage.at(1));
    MessageId newest = world.deliver(world.ada(), TestMessage.at(3));

    assertThat(list(world, EVERYTHING)).containsExactly(newest, middle, oldest);
  }

  @Test
  default void a_mailbox_without_mail_has_one_page_without_ids() {
    MailboxWorld world = world();

    assertThat(world.mailbox().list(world.access(world.ada()), EVERYTHING))
        .isEqualTo(new Found<>(new MessageIdPage(List.of(), null)));
  }

  @Test
  default void only_messages_with_the_label_are_listed() {
    MailboxWorld world = world();
    LabelId trips = world.label(world.ada(), "Trips");
    LabelId empty = world.label(world.ada(), "Trips/Later");
    MessageId both =
        world.deliver(
            world.ada(), TestMessage.at(1).withLabels(LabelId.INBOX, LabelId.UNREAD, trips));
    MessageId inbox = world.deliver(world.ada(), TestMessage.at(2));
    MessageId trip = world.deliver(world.ada(), TestMessage.at(3).withLabels(trips));

    assertThat(list(world, "", trips)).containsExactly(trip, both);
    assertThat(list(world, "", LabelId.INBOX)).containsExactly(inbox, both);
    assertThat(list(world, "", LabelId.UNREAD)).containsExactly(both);
    assertThat(list(world, "", empty)).isEmpty();
  }

  @Test
  default void a_label_that_does_not_exist_is_not_found() {
    MailboxWorld world = world();
    world.deliver(world.ada(), TestMessage.at(1));

    assertThat(List.of("Label_4711", "inbox", "%", "a'b", "~".repeat(255)))
        .allSatisfy(id ->
            assertThat(
                    world
                        .mailbox()
                        .list(world.access(world.ada()), request("", new LabelId(id), 10)))
                .isEqualTo(new NotFound<>()));
  }

  @Test
  default void only_messages_that_match_the_query_are_listed() {
    MailboxWorld world = world();
    MessageId lunch =
        world.deliver(
            world.ada(), TestMessage.at(1).withSubject("Lunch on Friday").withText("At noon"));
    MessageId dinner =
        world.deliver(
            world.ada(), TestMessage.at(2).withSubject("Dinner").withText("on FRIDAY at noon"));
    MessageId alan =
        world.deliver(
            world.ada(), TestMessage.at(3).withFrom(new Correspondent("Alan", "alan@example.net")));

    assertThat(list(world, "friday", null)).containsExactly(dinner, lunch);
    assertThat(list(world, "NOON lunch", null)).containsExactly(lunch);
    assertThat(list(world, "alan@example.net", null)).containsExactly(alan);
    assertThat(list(world, "charles", null)).containsExactly(dinner, lunch);
    assertThat(list(world, "nowhere", null)).isEmpty();
  }

  @Test
  default void query_and_label_must_both_match() {
    MailboxWorld world = world();
    LabelId trips = world.label(world.ada(), "Trips");
    world.deliver(world.ada(), TestMessage.at(1).withSubject("Rome").withLabels(LabelId.INBOX));
    world.deliver(world.ada(), TestMessage.at(2).withSubject("Paris").withLabels(trips));
    MessageId both =
        world.deliver(world.ada(), TestMessage.at(3).withSubject("Rome").withLabels(trips));

    assertThat(list(world, "rome", trips)).containsExactly(both);
  }

  @Test
  default void spam_and_bin_are_searched_only_when_named() {
    MailboxWorld world = world();
    MessageId inbox = world.deliver(world.ada(), TestMessage.at(1));
    MessageId spam = world.deliver(world.ada(), TestMessage.at(2).withLabels(LabelId.SPAM));
    MessageId bin = world.deliver(world.ada(), TestMessage.at(3).withLabels(LabelId.TRASH));

    assertThat(list(world, "", null)).containsExactly(inbox);
    assertThat(list(world, "letter", null)).containsExactly(inbox);
    assertThat(list(world, "", LabelId.SPAM)).containsExactly(spam);
    assertThat(list(world, "", LabelId.TRASH)).containsExactly(bin);
    assertThat(list(world, "in:spam", null)).containsExactly(spam);
    assertThat(list(world, "in:trash", null)).containsExactly(bin);
    assertThat(list(world, "in:anywhere", null)).containsExactly(bin, spam, inbox);
  }

  @Test
  default void a_query_may_be_of_any_characters() {
    MailboxWorld world = world();
    MessageId greeting = world.deliver(world.ada(), TestMessage.at(1).withSubject("Viele GRÜSSE"));
    MessageId umlaut = world.deliver(world.ada(), TestMessage.at(2).withSubject("Schöne Ömer"));

    assertThat(list(world, "grüsse", null)).containsExactly(greeting);
    assertThat(list(world, "ömer schöne", null)).containsExactly(umlaut);
    assertThat(
            List.of(
                "\"",
                "'",
                "%",
                "_",
                ")(",
                "a:",
                ":",
                "-",
                "{",
                "\\",
                "\uD83D\uDC8C",
                "שלום",
                "&q=x"))
        .allSatisfy(odd ->
            assertThat(world.mailbox().list(world.access(world.ada()), request(odd, null, 10)))
                .isInstanceOf(Found.class));
  }

  @Test
  default void a_query_may_be_as_long_as_a_query_can_be() {
    MailboxWorld world = world();
    MessageId soup = world.deliver(world.ada(), TestMessage.at(1).withSubject("soup"));
    world.deliver(world.ada(), TestMessage.at(2).withSubject("salad"));

    assertThat(list(world, "soup ".repeat(400), null)).containsExactly(soup);
    assertThat(list(world, "x".repeat(2_000), null)).isEmpty();
  }

  @Test
  default void a_page_shows_what_came_and_went_since_the_last_call() {
    MailboxWorld world = world();
    MailboxAccess access = world.access(world.ada());
    Mailbox mailbox = world.mailbox();
    MessageId first = world.deliver(world.ada(), TestMessage.at(1));
    assertThat(found(mailbox.list(access, EVERYTHING)).ids()).containsExactly(first);

    MessageId second = world.deliver(world.ada(), TestMessage.at(2));

    assertThat(found(mailbox.list(access, EVERYTHING)).ids()).containsExactly(second, first);
    world.delete(world.ada(), first);
    assertThat(found(mailbox.list(access, EVERYTHING)).ids()).containsExactly(second);
  }

  @Test
  default void a_page_contains_no_mail_of_other_accounts() {
    MailboxWorld world = world();
    MessageId ofGrace = world.deliver(world.grace(), TestMessage.at(2));
    MessageId ofAda = world.deliver(world.ada(), TestMessage.at(1));
    world.delete(world.ada(), ofGrace);

    assertThat(list(world, EVERYTHING)).containsExactly(ofAda);
    MailboxAccess access = world.access(world.grace());
    assertThat(found(world.mailbox().list(access, EVERYTHING)).ids()).containsExactly(ofGrace);
  }

  private static List<MessageId> list(MailboxWorld world, String query, @Nullable LabelId label) {
    return list(world, request(query, label, 100));
  }

  private static List<MessageId> list(MailboxWorld world, ListRequest request) {
    return found(world.mailbox().list(world.access(world.ada()), request)).ids();
  }
}
