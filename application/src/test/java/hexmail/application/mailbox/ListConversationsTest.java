package hexmail.application.mailbox;

import static hexmail.application.mailbox.ConversationPages.OLDER;
import static hexmail.application.mailbox.ConversationPages.conversation;
import static hexmail.application.mailbox.ConversationPages.conversations;
import static hexmail.application.mailbox.ConversationPages.ids;
import static hexmail.application.mailbox.ConversationPages.messages;
import static hexmail.application.mailbox.TestMessages.everything;
import static hexmail.application.mailbox.TestMessages.id;
import static hexmail.application.world.World.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.ListedConversations;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Invalid;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.mailbox.PageToken;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageSummary;
import hexmail.testkit.memory.InMemoryConversations;
import hexmail.testkit.memory.InMemoryMailbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The rows of a page of conversations, and which of them are read from Google.
@Timeout(30)
class ListConversationsTest {
  private static final String ALL = conversations(0, 5).toString();

  private final ConversationPages pages = new ConversationPages();

  @Test
  void a_page_has_a_row_for_each_conversation_with_all_of_its_messages() {
    ListedPage<ConversationId, ConversationSummary> page = pages.page();

    assertThat(page.rows()).allMatch(Row.Loaded.class::isInstance);
    assertThat(ids(page)).isEqualTo(conversations(0, 5));
    assertThat(messages(page))
        .containsExactly(
            List.of(id(0)), List.of(id(1)), List.of(OLDER, id(2)), List.of(id(3)), List.of(id(4)));
    assertThat(page.next()).isNull();
    assertThat(page.retryAfter()).isZero();
    assertThat(page.current()).isTrue();
    assertThat(pages.reads()).containsExactly(ALL);
  }

  @Test
  void pages_continue_where_the_last_one_ended() {
    ListedPage<ConversationId, ConversationSummary> first = pages.page(everything(3));
    PageToken next = Objects.requireNonNull(first.next());

    ListedPage<ConversationId, ConversationSummary> second = pages.page(everything(3).at(next));

    assertThat(ids(first)).isEqualTo(conversations(0, 3));
    assertThat(ids(second)).isEqualTo(conversations(3, 5));
    assertThat(second.next()).isNull();
    assertThat(pages.reads())
        .containsExactly(conversations(0, 3).toString(), conversations(3, 5).toString());
  }

  @Test
  void only_conversations_with_a_message_that_matches_are_listed() {
    mailbox().relabel(ADA.id(), id(3), Set.of(LabelId.UNREAD), Set.of());

    assertThat(ids(pages.page(new ListRequest(new MailQuery("letter 12"), null, null, 50))))
        .containsExactly(conversation(2));
    assertThat(ids(pages.page(new ListRequest(MailQuery.EVERYTHING, LabelId.UNREAD, null, 50))))
        .containsExactly(conversation(3));
  }

  @Test
  void conversations_are_counted_page_by_page_each_once() {
    List<Long> progress = new ArrayList<>();

    assertThat(pages.useCases.listConversations().count(pages.ada(), everything(2), progress::add))
        .isEqualTo(new Found<>(5L));

    assertThat(progress).containsExactly(2L, 4L, 5L);
    assertThat(pages.reads()).isEmpty();
  }

  @Test
  void a_count_goes_on_after_an_empty_page() {
    mailbox().cutPagesShort(ADA.id(), true);

    assertThat(pages.useCases.listConversations().count(pages.ada(), everything(2), _ -> {}))
        .isEqualTo(new Found<>(5L));
  }

  @Test
  void what_google_refuses_is_passed_on() {
    assertThat(pages.list(new ListRequest(MailQuery.EVERYTHING, new LabelId("no"), null, 50)))
        .isEqualTo(new NotFound<>());
    assertThat(pages.list(everything(50).at(new PageToken("no")))).isEqualTo(new Invalid<>());
    assertThat(
            pages
                .useCases
                .listConversations()
                .count(pages.ada(), everything(50).at(new PageToken("no")), _ -> {}))
        .isEqualTo(new Invalid<>());
    assertThat(pages.reads()).isEmpty();
  }

  private InMemoryMailbox mailbox() {
    return pages.world.mailbox;
  }

  @Nested
  class A_page_that_was_read_before {
    private ListedPage<ConversationId, ConversationSummary> first;

    @BeforeEach
    void it_was_read() {
      first = pages.page();
      assertThat(pages.reads()).containsExactly(ALL);
      assertThat(pages.lists()).isOne();
    }

    @Test
    void costs_one_list_and_no_summaries() {
      assertThat(pages.page()).usingRecursiveComparison().ignoringFields("since").isEqualTo(first);

      assertThat(pages.lists()).isOne();
      assertThat(pages.reads()).isEmpty();
    }

    @Test
    void reads_only_the_conversation_with_a_new_message() {
      pages.deliver(-1, 3);

      ListedPage<ConversationId, ConversationSummary> page = pages.page();

      assertThat(ids(page))
          .containsExactly(
              conversation(3), conversation(0), conversation(1), conversation(2), conversation(4));
      assertThat(messages(page).getFirst()).containsExactly(id(3), id(-1));
      assertThat(pages.reads()).containsExactly("[" + conversation(3) + "]");
    }

    @Test
    void reads_only_a_new_conversation() {
      pages.deliver(-1, 7);

      assertThat(messages(pages.page()).getFirst()).containsExactly(id(-1));
      assertThat(pages.reads()).containsExactly("[" + conversation(7) + "]");
    }

    @Test
    void reads_only_the_conversation_whose_labels_changed() {
      mailbox().relabel(ADA.id(), OLDER, Set.of(LabelId.UNREAD), Set.of());

      assertThat(summary(2).messages())
          .extracting(MessageSummary::unread)
          .containsExactly(true, false);
      assertThat(pages.reads()).containsExactly("[" + conversation(2) + "]");
    }

    @Test
    void reads_a_conversation_of_which_a_message_was_deleted_although_the_list_shows_no_change() {
      ListedConversations before = listed();
      mailbox().delete(ADA.id(), OLDER);
      assertThat(listed()).isEqualTo(before);
      assertThat(pages.reads()).isEmpty();

      assertThat(summary(2).messages()).extracting(MessageSummary::id).containsExactly(id(2));
      assertThat(pages.reads()).containsExactly("[" + conversation(2) + "]");
    }

    @Test
    void reads_nothing_when_a_conversation_is_gone() {
      mailbox().delete(ADA.id(), id(4));

      assertThat(ids(pages.page())).isEqualTo(conversations(0, 4));
      assertThat(pages.reads()).isEmpty();
      assertThat(pages.stored()).containsOnlyKeys(conversations(0, 4));
    }

    @Test
    void reads_all_again_once_when_the_history_has_expired() {
      mailbox().delete(ADA.id(), OLDER);
      mailbox().expireHistory(ADA.id());

      assertThat(summary(2).messages()).extracting(MessageSummary::id).containsExactly(id(2));
      assertThat(pages.reads()).containsExactly(ALL);
      assertThat(pages.page().rows()).hasSize(5);
      assertThat(pages.reads()).isEmpty();
    }

    @Test
    void shares_its_conversations_with_other_pages() {
      assertThat(messages(pages.page(new ListRequest(new MailQuery("letter 2"), null, null, 9))))
          .containsExactly(List.of(OLDER, id(2)));

      assertThat(pages.reads()).isEmpty();
    }

    private ConversationSummary summary(int number) {
      return Objects.requireNonNull(pages.page().rows().get(number).known());
    }

    private ListedConversations listed() {
      if (new InMemoryConversations(mailbox()).list(pages.world.access(ADA), everything(50))
          instanceof Found<ListedConversations>(ListedConversations page)) {
        return page;
      }
      throw new AssertionError("No list");
    }
  }
}
