package hexmail.testkit.contract.conversation;

import static hexmail.testkit.contract.conversation.ConversationSteps.access;
import static hexmail.testkit.contract.conversation.ConversationSteps.conversationOf;
import static hexmail.testkit.contract.conversation.ConversationSteps.deliver;
import static hexmail.testkit.contract.conversation.ConversationSteps.ids;
import static hexmail.testkit.contract.conversation.ConversationSteps.walk;
import static hexmail.testkit.contract.mail.MailSteps.found;
import static hexmail.testkit.contract.mail.MailSteps.request;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.account.Account;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.ListedConversations;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer.Invalid;
import hexmail.domain.mailbox.PageToken;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.port.Conversations;
import hexmail.testkit.contract.fixture.Race;
import hexmail.testkit.contract.mail.TestMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Following pages by their `next` token.
public interface ConversationPagingContract extends ConversationsWorldFactory {
  @Test
  default void following_pages_returns_each_conversation_once() {
    ConversationsWorld world = world();
    delivered(world, world.ada(), 7);
    delivered(world, world.ada(), 7);
    List<ConversationId> all = delivered(world, world.ada(), 7);

    assertThat(List.of(1, 2, 3, 6, 7, 8, ListRequest.LARGEST_PAGE))
        .allSatisfy(size -> assertThat(walkAll(world, size)).isEqualTo(all));
  }

  @Test
  default void a_page_contains_no_more_conversations_than_requested() {
    ConversationsWorld world = world();
    List<ConversationId> all = delivered(world, world.ada(), 3);

    ListedConversations page =
        found(world.conversations().list(access(world), request("", null, 2)));

    assertThat(ids(page)).isEqualTo(all.subList(0, 2));
    assertThat(page.next()).isNotNull();
  }

  @Test
  default void conversations_of_one_instant_are_returned_once_each() {
    ConversationsWorld world = world();
    List<ConversationId> all = new ArrayList<>();
    for (int number = 0; number < 5; number++) {
      all.add(deliver(world, TestMessage.at(1)));
    }

    assertThat(walkAll(world, 1)).containsExactlyInAnyOrderElementsOf(all);
    assertThat(walkAll(world, 2)).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  default void each_conversation_that_stays_unchanged_is_returned_once_while_mail_arrives() {
    ConversationsWorld world = world();
    List<ConversationId> all = delivered(world, world.ada(), 6);

    List<ConversationId> met =
        walk(
            world.conversations(),
            access(world),
            request("", null, 2),
            () -> {
              world.deliver(world.ada(), TestMessage.at(99));
              world.deliver(world.ada(), TestMessage.at(3));
              world.deliver(world.ada(), TestMessage.at(-1));
              world.deliver(world.ada(), TestMessage.at(100).about("topic-0"));
              world.deliver(world.ada(), TestMessage.at(101).about("topic-5"));
            });

    List<ConversationId> unchanged = all.subList(1, 5);
    assertThat(met.stream().filter(unchanged::contains)).isEqualTo(unchanged);
  }

  @Test
  default void each_conversation_that_stays_is_returned_once_while_mail_is_deleted() {
    ConversationsWorld world = world();
    List<MessageId> messages = new ArrayList<>();
    List<ConversationId> all = new ArrayList<>();
    for (int minute = 0; minute < 6; minute++) {
      messages.addFirst(world.deliver(world.ada(), TestMessage.at(minute)));
      all.addFirst(conversationOf(world, world.ada(), messages.getFirst()));
    }

    List<ConversationId> met =
        walk(
            world.conversations(),
            access(world),
            request("", null, 2),
            () -> List.of(0, 1, 3).forEach(gone -> world.delete(world.ada(), messages.get(gone))));

    assertThat(met).containsExactly(all.get(0), all.get(1), all.get(2), all.get(4), all.get(5));
  }

  @Test
  default void a_page_may_contain_fewer_than_requested_or_none_and_still_have_a_next_page() {
    ConversationsWorld world = world();
    List<ConversationId> all = delivered(world, world.ada(), 7);

    world.cutPagesShort();

    assertThat(walkAll(world, 1)).isEqualTo(all);
    assertThat(walkAll(world, 4)).isEqualTo(all);
  }

  @Test
  default void following_pages_keeps_the_query_and_the_label() {
    ConversationsWorld world = world();
    LabelId trips = world.label(world.ada(), "Trips");
    List<ConversationId> wanted = new ArrayList<>();
    for (int minute = 0; minute < 4; minute++) {
      TestMessage letter = TestMessage.at(minute);
      wanted.addFirst(deliver(world, letter.withSubject("Rome").withLabels(trips)));
      world.deliver(world.ada(), letter.withSubject("Rome"));
      world.deliver(world.ada(), letter.withSubject("Oslo").withLabels(trips));
    }

    assertThat(walk(world.conversations(), access(world), request("rome", trips, 2)))
        .isEqualTo(wanted);
  }

  @Test
  default void a_page_token_is_invalid_for_another_query_or_label() {
    ConversationsWorld world = world();
    delivered(world, world.ada(), 3);
    PageToken next = next(world, request("letter", null, 1));

    assertThat(
            List.of(
                request("", null, 1),
                request("fish", null, 1),
                request("letter", LabelId.INBOX, 1)))
        .allSatisfy(other -> refused(world, other.at(next)));
  }

  @Test
  default void a_page_token_that_was_never_issued_is_invalid() {
    ConversationsWorld world = world();
    delivered(world, world.ada(), 3);

    assertThat(List.of("x", "0", "%20", "a&q=b", "AAAA", "~".repeat(512)))
        .allSatisfy(odd -> refused(world, request("", null, 1).at(new PageToken(odd))));
  }

  @Test
  default void a_page_token_of_a_list_of_messages_is_invalid() {
    ConversationsWorld world = world();
    delivered(world, world.ada(), 3);

    assertThat(
            List.of(
                request("", null, 1), request("letter", null, 1), request("", LabelId.INBOX, 1)))
        .allSatisfy(request ->
            refused(
                world,
                request.at(present(found(world.mailbox().list(access(world), request)).next()))));
  }

  @Test
  default void pages_continue_after_a_restart() {
    ConversationsWorld world = world();
    List<ConversationId> all = delivered(world, world.ada(), 3);
    ListRequest request = request("", null, 1);
    PageToken next = next(world, request);

    assertThat(walk(world.restartedConversations(), access(world), request.at(next)))
        .isEqualTo(all.subList(1, 3));
    assertThat(walk(world.conversations(), access(world), request.at(next)))
        .isEqualTo(all.subList(1, 3));
  }

  @Test
  default void concurrent_readers_of_pages_each_get_their_own_conversations() {
    ConversationsWorld world = world();
    List<List<ConversationId>> mail =
        List.of(delivered(world, world.ada(), 4), delivered(world, world.grace(), 5));
    List<MailboxAccess> accesses = List.of(access(world), world.access(world.grace()));
    Conversations conversations = world.conversations();

    List<List<ConversationId>> walks =
        Race.of(runner -> walk(conversations, accesses.get(runner % 2), request("", null, 2)));

    for (int runner = 0; runner < Race.RUNNERS; runner++) {
      assertThat(walks.get(runner)).isEqualTo(mail.get(runner % 2));
    }
  }

  /// Delivers a message to each of some conversations, and returns these, newest first.
  private static List<ConversationId> delivered(
      ConversationsWorld world, Account owner, int conversations) {
    int minutes =
        found(world.mailbox().list(world.access(owner), request("", null, 100))).ids().size();
    List<ConversationId> ids = new ArrayList<>();
    for (int topic = 0; topic < conversations; topic++) {
      TestMessage letter = TestMessage.at(minutes + topic).about("topic-" + topic);
      ids.addFirst(conversationOf(world, owner, world.deliver(owner, letter)));
    }
    assertThat(Set.copyOf(ids)).hasSize(conversations);
    return ids;
  }

  private static List<ConversationId> walkAll(ConversationsWorld world, int size) {
    return walk(world.conversations(), access(world), request("", null, size));
  }

  private static void refused(ConversationsWorld world, ListRequest request) {
    assertThat(world.conversations().list(access(world), request)).isEqualTo(new Invalid<>());
  }

  private static PageToken next(ConversationsWorld world, ListRequest request) {
    return present(found(world.conversations().list(access(world), request)).next());
  }

  private static PageToken present(@Nullable PageToken next) {
    if (next == null) {
      throw new AssertionError("There is no next page");
    }
    return next;
  }
}
