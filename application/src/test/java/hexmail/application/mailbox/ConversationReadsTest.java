package hexmail.application.mailbox;

import static hexmail.application.mailbox.ConversationPages.OLDER;
import static hexmail.application.mailbox.ConversationPages.conversation;
import static hexmail.application.mailbox.ConversationPages.conversations;
import static hexmail.application.mailbox.ConversationPages.found;
import static hexmail.application.mailbox.ConversationPages.messages;
import static hexmail.application.mailbox.TestMessages.everything;
import static hexmail.application.mailbox.TestMessages.id;
import static hexmail.application.world.World.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.application.account.AccessTokens;
import hexmail.application.account.ConnectedAccount;
import hexmail.application.account.Stores;
import hexmail.application.world.ConcurrentCalls;
import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Unauthorized;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.LabelId;
import hexmail.domain.outage.Outage;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.MailboxIndex;
import hexmail.testkit.interception.Call;
import hexmail.testkit.interception.Intercepted;
import hexmail.testkit.interception.Interceptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Conversations that are read while others read them, while mail changes, and while the account is
/// disconnected.
@Timeout(30)
class ConversationReadsTest {
  private static final String ALL = conversations(0, 5).toString();

  private final ConversationPages pages = new ConversationPages();

  @Test
  void what_was_read_is_stored() {
    pages.page();

    assertThat(pages.stored()).containsOnlyKeys(conversations(0, 5));
  }

  @Test
  void what_was_read_while_the_history_moved_on_is_shown_but_not_stored() {
    pages.duringSummaries(() -> {
      pages.world.mailbox.delete(ADA.id(), OLDER);
      assertThat(pages.useCases.listMessages().list(pages.ada(), everything(50)))
          .isInstanceOf(Found.class);
    });

    assertThat(messages(pages.page()).get(2)).containsExactly(OLDER, id(2));
    assertThat(pages.stored()).isEmpty();

    assertThat(messages(pages.page()).get(2)).containsExactly(id(2));
    assertThat(pages.reads()).containsExactly(ALL, ALL);
    assertThat(pages.stored()).containsOnlyKeys(conversations(0, 5));
  }

  @Test
  void a_change_that_the_index_has_not_reached_yet_is_read_for_the_next_page() {
    pages.duringSummaries(() -> {
      pages.world.mailbox.delete(ADA.id(), OLDER);
      pages.world.mailbox.relabel(ADA.id(), id(4), Set.of(LabelId.UNREAD), Set.of());
    });
    assertThat(messages(pages.page()).get(2)).containsExactly(OLDER, id(2));
    assertThat(pages.reads()).containsExactly(ALL);

    assertThat(messages(pages.page()).get(2)).containsExactly(id(2));

    assertThat(pages.reads()).containsExactly(List.of(conversation(2), conversation(4)).toString());
  }

  @Test
  void a_step_that_fails_removes_no_conversations() {
    pages.page();
    Map<ConversationId, ConversationSummary> before = pages.stored();
    pages.world.mailbox.delete(ADA.id(), OLDER);
    Stores failing =
        pages.world.stores.with(
            MailboxIndex.class,
            Intercepted.port(MailboxIndex.class, pages.world.index, new FailingSteps()));
    AccessTokens tokens =
        new AccessTokens(failing, pages.world.server, pages.world.clock, new Random(3));
    IndexedMailbox mailbox =
        new IndexedMailbox(pages.world.mailbox, failing, tokens, pages.world.clock);

    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() -> mailbox.sync(pages.ada(), Urgency.INTERACTIVE));

    assertThat(pages.stored()).isEqualTo(before);
    assertThat(messages(pages.page()).get(2)).containsExactly(id(2));
  }

  private static final class FailingSteps implements Interceptor {
    @Override
    public void before(Call call) {
      if (call.method().equals("advance")) {
        throw new StoreUnavailable(Outage.FAILED, "The step fails");
      }
    }
  }

  @Test
  void the_conversations_of_a_disconnected_account_are_removed() {
    pages.page();

    assertThat(pages.useCases.disconnectAccount().disconnect(ADA.id())).isNotNull();

    assertThat(pages.stored()).isEmpty();
  }

  @Test
  void a_read_that_ends_after_the_disconnect_stores_nothing() {
    pages.duringSummaries(
        () -> assertThat(pages.useCases.disconnectAccount().disconnect(ADA.id())).isNotNull());

    assertThat(pages.page().rows()).hasSize(5);

    assertThat(pages.stored()).isEmpty();
    assertThat(pages.world.index.find(ADA.id(), List.of()).at()).isNull();
  }

  @Test
  void a_page_of_an_account_that_was_disconnected_before_stores_nothing() {
    ConnectedAccount before = pages.ada();
    pages.world.credentials.remove(ADA.id());

    assertThat(pages.useCases.listConversations().list(before, everything(50)))
        .isInstanceOfAny(Found.class, Unauthorized.class);

    assertThat(pages.stored()).isEmpty();
  }

  @RepeatedTest(20)
  void pages_at_the_same_time_read_a_conversation_once() {
    List<ListedPage<ConversationId, ConversationSummary>> same =
        ConcurrentCalls.of(20, pages::page);

    assertThat(same)
        .hasSize(20)
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("since")
        .containsOnly(pages.page());
    assertThat(same.getFirst().rows()).allMatch(Row.Loaded.class::isInstance);
    assertThat(pages.reads()).containsExactly(ALL);
  }

  @Test
  void a_page_that_lists_a_change_does_not_show_what_another_page_read_before_it() {
    List<ListedPage<ConversationId, ConversationSummary>> later = new ArrayList<>();
    pages.duringSummaries(() -> {
      for (int number = 0; number < 5; number++) {
        pages.deliver(number - 10, number);
      }
      later.add(found(pages.list(everything(50))));
    });

    pages.page();

    assertThat(messages(later.getFirst()))
        .containsExactly(
            List.of(id(0), id(-10)),
            List.of(id(1), id(-9)),
            List.of(OLDER, id(2), id(-8)),
            List.of(id(3), id(-7)),
            List.of(id(4), id(-6)));
  }
}
