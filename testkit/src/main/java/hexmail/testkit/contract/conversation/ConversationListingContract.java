package hexmail.testkit.contract.conversation;

import static hexmail.testkit.contract.conversation.ConversationSteps.access;
import static hexmail.testkit.contract.conversation.ConversationSteps.conversationOf;
import static hexmail.testkit.contract.conversation.ConversationSteps.deliver;
import static hexmail.testkit.contract.conversation.ConversationSteps.ids;
import static hexmail.testkit.contract.conversation.ConversationSteps.list;
import static hexmail.testkit.contract.mail.MailSteps.EVERYTHING;
import static hexmail.testkit.contract.mail.MailSteps.found;
import static hexmail.testkit.contract.mail.MailSteps.request;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.mailbox.ListedConversations;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.port.Conversations;
import hexmail.testkit.contract.mail.TestMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The conversations of a page. The clauses use only words and `in:` of the search language, for
/// subject, sender and the beginning of the text.
public interface ConversationListingContract extends ConversationsWorldFactory {
  @Test
  default void the_conversation_with_the_newest_message_comes_first() {
    ConversationsWorld world = world();
    ConversationId tea = deliver(world, TestMessage.at(1).about("tea"));
    ConversationId rain = deliver(world, TestMessage.at(2).about("rain"));
    ConversationId alone = deliver(world, TestMessage.at(3));
    deliver(world, TestMessage.at(4).about("tea"));
    deliver(world, TestMessage.at(0).about("rain"));

    assertThat(list(world, "", null)).containsExactly(tea, alone, rain);
  }

  @Test
  default void a_mailbox_without_mail_has_one_page_without_conversations() {
    ConversationsWorld world = world();

    assertThat(world.conversations().list(access(world), EVERYTHING))
        .isEqualTo(new Found<>(new ListedConversations(List.of(), null)));
  }

  @Test
  default void only_messages_that_match_determine_the_order() {
    ConversationsWorld world = world();
    ConversationId tea = deliver(world, TestMessage.at(1).withSubject("Green tea").about("tea"));
    ConversationId coffee = deliver(world, TestMessage.at(2).withSubject("No tea").about("coffee"));
    deliver(world, TestMessage.at(3).withSubject("Sugar").about("tea"));
    deliver(world, TestMessage.at(4).withSubject("Milk").about("rain"));

    assertThat(list(world, "tea", null)).containsExactly(coffee, tea);
    assertThat(list(world, "sugar", null)).containsExactly(tea);
    assertThat(list(world, "nowhere", null)).isEmpty();
  }

  @Test
  default void only_conversations_with_a_message_with_the_label_are_listed() {
    ConversationsWorld world = world();
    LabelId trips = world.label(world.ada(), "Trips");
    LabelId empty = world.label(world.ada(), "Trips/Later");
    ConversationId rome =
        deliver(world, TestMessage.at(1).withLabels(LabelId.INBOX, trips).about("rome"));
    ConversationId oslo = deliver(world, TestMessage.at(2).withLabels(trips).about("oslo"));
    ConversationId tea = deliver(world, TestMessage.at(3).about("tea"));
    deliver(world, TestMessage.at(4).withLabels(LabelId.UNREAD).about("rome"));

    assertThat(list(world, "", trips)).containsExactly(oslo, rome);
    assertThat(list(world, "", LabelId.INBOX)).containsExactly(tea, rome);
    assertThat(list(world, "", LabelId.UNREAD)).containsExactly(rome);
    assertThat(list(world, "", empty)).isEmpty();
  }

  @Test
  default void query_and_label_must_match_the_same_message() {
    ConversationsWorld world = world();
    LabelId trips = world.label(world.ada(), "Trips");
    deliver(world, TestMessage.at(1).withSubject("Rome").about("apart"));
    deliver(world, TestMessage.at(2).withSubject("Paris").withLabels(trips).about("apart"));
    ConversationId both =
        deliver(world, TestMessage.at(3).withSubject("Rome").withLabels(trips).about("both"));

    assertThat(list(world, "rome", trips)).containsExactly(both);
  }

  @Test
  default void a_label_that_does_not_exist_is_not_found() {
    ConversationsWorld world = world();
    deliver(world, TestMessage.at(1));

    assertThat(List.of("Label_4711", "inbox", "%", "a'b", "~".repeat(255)))
        .allSatisfy(id ->
            assertThat(world.conversations().list(access(world), request("", new LabelId(id), 10)))
                .isEqualTo(new NotFound<>()));
  }

  @Test
  default void spam_and_bin_are_searched_only_when_named() {
    ConversationsWorld world = world();
    ConversationId mixed = deliver(world, TestMessage.at(1).about("mixed"));
    ConversationId inbox = deliver(world, TestMessage.at(2));
    deliver(world, TestMessage.at(3).withLabels(LabelId.TRASH).about("mixed"));
    ConversationId spam = deliver(world, TestMessage.at(4).withLabels(LabelId.SPAM));
    ConversationId bin = deliver(world, TestMessage.at(5).withLabels(LabelId.TRASH));

    assertThat(list(world, "", null)).containsExactly(inbox, mixed);
    assertThat(list(world, "letter", null)).containsExactly(inbox, mixed);
    assertThat(list(world, "", LabelId.SPAM)).containsExactly(spam);
    assertThat(list(world, "", LabelId.TRASH)).containsExactly(bin, mixed);
    assertThat(list(world, "in:spam", null)).containsExactly(spam);
    assertThat(list(world, "in:trash", null)).containsExactly(bin, mixed);
    assertThat(list(world, "in:anywhere", null)).containsExactly(bin, spam, mixed, inbox);
  }

  @Test
  default void a_query_may_be_of_any_characters() {
    ConversationsWorld world = world();
    ConversationId umlaut = deliver(world, TestMessage.at(1).withSubject("Schöne Ömer"));

    assertThat(list(world, "ömer schöne", null)).containsExactly(umlaut);
    assertThat(
            List.of("\"", "'", "%", "_", ")(", "a:", ":", "-", "{", "\\", "\uD83D\uDC8C", "&q=x"))
        .allSatisfy(odd ->
            assertThat(world.conversations().list(access(world), request(odd, null, 10)))
                .isInstanceOf(Found.class));
  }

  @Test
  default void a_query_may_be_as_long_as_a_query_can_be() {
    ConversationsWorld world = world();
    ConversationId soup = deliver(world, TestMessage.at(1).withSubject("soup"));
    deliver(world, TestMessage.at(2).withSubject("salad"));

    assertThat(list(world, "soup ".repeat(400), null)).containsExactly(soup);
    assertThat(list(world, "x".repeat(2_000), null)).isEmpty();
  }

  @Test
  default void a_page_shows_what_came_and_went_since_the_last_call() {
    ConversationsWorld world = world();
    MailboxAccess access = access(world);
    Conversations conversations = world.conversations();
    MessageId first = world.deliver(world.ada(), TestMessage.at(1));
    ConversationId tea = conversationOf(world, world.ada(), first);
    assertThat(ids(found(conversations.list(access, EVERYTHING)))).containsExactly(tea);

    ConversationId rain = deliver(world, TestMessage.at(2));

    assertThat(ids(found(conversations.list(access, EVERYTHING)))).containsExactly(rain, tea);
    world.delete(world.ada(), first);
    assertThat(ids(found(conversations.list(access, EVERYTHING)))).containsExactly(rain);
  }

  @Test
  default void a_page_contains_no_conversations_of_other_accounts() {
    ConversationsWorld world = world();
    MessageId ofGrace = world.deliver(world.grace(), TestMessage.at(2));
    ConversationId ofAda = deliver(world, TestMessage.at(1).about("tea"));

    assertThat(list(world, "", null)).containsExactly(ofAda);
    assertThat(ids(found(world.conversations().list(world.access(world.grace()), EVERYTHING))))
        .containsExactly(conversationOf(world, world.grace(), ofGrace));
  }
}
