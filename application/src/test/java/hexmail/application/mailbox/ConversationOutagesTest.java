package hexmail.application.mailbox;

import static hexmail.application.mailbox.ConversationPages.OLDER;
import static hexmail.application.mailbox.ConversationPages.conversation;
import static hexmail.application.mailbox.ConversationPages.conversations;
import static hexmail.application.mailbox.ConversationPages.messages;
import static hexmail.application.mailbox.TestMessages.everything;
import static hexmail.application.mailbox.TestMessages.id;
import static hexmail.application.world.World.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.LabelId;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import hexmail.testkit.memory.InMemoryMailbox;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a page of conversations shows while Google throttles or fails.
@Timeout(30)
class ConversationOutagesTest {
  private static final String ALL = conversations(0, 5).toString();
  private static final String THIRD = "[" + conversation(3) + "]";

  private final ConversationPages pages = new ConversationPages();
  private final InMemoryMailbox mailbox = pages.world.mailbox;

  @Nested
  class A_page_that_was_read_before {
    private ListedPage<ConversationId, ConversationSummary> first;

    @BeforeEach
    void it_was_read() {
      first = pages.page();
      assertThat(pages.reads()).containsExactly(ALL);
    }

    @Test
    void is_shown_as_last_known_during_an_outage() {
      mailbox.outage(Outage.UNREACHABLE);

      assertThat(pages.page())
          .isEqualTo(new ListedPage<>(first.rows(), null, Duration.ofSeconds(5), null, false));
    }

    @Test
    void is_shown_as_last_known_while_google_throttles() {
      mailbox.throttle(Duration.ofSeconds(7));

      assertThat(pages.page())
          .isEqualTo(new ListedPage<>(first.rows(), null, Duration.ofSeconds(7), null, false));
    }

    @Test
    void is_not_shown_when_our_client_is_rejected() {
      mailbox.rejectClient();

      assertThatExceptionOfType(ClientRejected.class).isThrownBy(pages::page);
    }

    @Test
    void is_not_shown_for_another_request() {
      mailbox.outage(Outage.UNREACHABLE);

      assertThatExceptionOfType(MailboxUnavailable.class)
          .isThrownBy(() -> pages.list(everything(49)));
    }

    @Test
    void is_forgotten_with_its_account() {
      pages.useCases.listConversations().forget(ADA.id());
      mailbox.outage(Outage.UNREACHABLE);

      assertThatExceptionOfType(MailboxUnavailable.class).isThrownBy(pages::page);
    }

    @Test
    void shows_what_was_known_of_a_conversation_that_cannot_be_read_now() {
      ConversationSummary known = Objects.requireNonNull(first.rows().get(2).known());
      mailbox.relabel(ADA.id(), id(2), Set.of(LabelId.UNREAD), Set.of());
      mailbox.throttle(OLDER, Duration.ofSeconds(7));

      ListedPage<ConversationId, ConversationSummary> page = pages.page();

      assertThat(page.rows().get(2)).isEqualTo(new Row.Loading<>(conversation(2), known));
      assertThat(page.rows()).filteredOn(Row.Loaded.class::isInstance).hasSize(4);
      assertThat(page.retryAfter()).isEqualTo(Duration.ofSeconds(7));
      assertThat(page.current()).isTrue();
    }
  }

  @Nested
  class A_page_that_was_never_read {
    @Test
    void throws_in_an_outage_and_is_throttled_while_google_throttles() {
      mailbox.throttle(Duration.ofSeconds(7));
      assertThat(pages.list(everything(50))).isEqualTo(new Throttled<>(Duration.ofSeconds(7)));

      mailbox.throttle((Duration) null);
      mailbox.outage(Outage.FAILED);
      assertThatExceptionOfType(MailboxUnavailable.class).isThrownBy(pages::page);
    }

    @Test
    void shows_the_available_conversations_first_and_the_others_later() {
      mailbox.throttle(id(1), Duration.ofSeconds(7));

      ListedPage<ConversationId, ConversationSummary> page = pages.page();

      assertThat(page.rows().get(1)).isEqualTo(new Row.Loading<>(conversation(1), null));
      assertThat(page.rows()).filteredOn(Row.Loaded.class::isInstance).hasSize(4);
      assertThat(page.retryAfter()).isEqualTo(Duration.ofSeconds(7));
      mailbox.throttle(id(1), null);
      assertThat(pages.page().rows()).allMatch(Row.Loaded.class::isInstance);
      assertThat(pages.reads()).containsExactly(ALL, "[" + conversation(1) + "]");
    }
  }

  @Nested
  class A_conversation_on_which_google_fails {
    @BeforeEach
    void it_fails() {
      mailbox.fail(id(3), Outage.FAILED);
    }

    @Test
    void is_shown_as_failed_and_leaves_the_others_as_they_are() {
      ListedPage<ConversationId, ConversationSummary> page = pages.page();

      assertThat(page.rows().get(3))
          .isEqualTo(new Row.Failed<>(conversation(3), null, Outage.FAILED));
      assertThat(page.rows()).filteredOn(Row.Loaded.class::isInstance).hasSize(4);
      assertThat(page.retryAfter()).isEqualTo(Duration.ofSeconds(5));
      assertThat(page.current()).isTrue();
    }

    @Test
    void is_not_tried_before_its_time() {
      pages.page();
      pages.world.clock.advance(Duration.ofSeconds(5).minusMillis(1));
      assertThat(pages.page().rows().get(3)).isInstanceOf(Row.Failed.class);
      assertThat(pages.reads()).containsExactly(ALL);

      pages.world.clock.advance(Duration.ofMillis(1));
      assertThat(pages.page().retryAfter()).isEqualTo(Duration.ofSeconds(10));
      assertThat(pages.reads()).containsExactly(THIRD);

      mailbox.fail(id(3), null);
      pages.world.clock.advance(Duration.ofSeconds(10));
      assertThat(messages(pages.page()).get(3)).containsExactly(id(3));
      assertThat(pages.reads()).containsExactly(THIRD);
    }

    @Test
    void is_tried_at_once_when_a_person_asks_for_it() {
      pages.page();
      mailbox.fail(id(3), null);
      assertThat(pages.page().rows().get(3)).isInstanceOf(Row.Failed.class);

      pages.useCases.listConversations().retryFailed(pages.ada());

      assertThat(pages.page().rows().get(3)).isInstanceOf(Row.Loaded.class);
      assertThat(pages.reads()).containsExactly(ALL, THIRD);
    }

    @Test
    void is_not_blamed_for_an_outage_of_the_list() {
      mailbox.fail(id(3), null);
      mailbox.throttle(id(1), Duration.ofSeconds(1));
      pages.page();

      mailbox.outage(Outage.FAILED);
      assertThat(pages.page().rows()).noneMatch(Row.Failed.class::isInstance);

      mailbox.outage(null);
      mailbox.throttle(id(1), null);
      assertThat(pages.page().rows()).allMatch(Row.Loaded.class::isInstance);
    }
  }
}
