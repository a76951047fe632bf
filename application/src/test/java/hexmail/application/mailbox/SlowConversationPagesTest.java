package hexmail.application.mailbox;

import static hexmail.application.mailbox.ConversationPages.OLDER;
import static hexmail.application.mailbox.ConversationPages.conversations;
import static hexmail.application.mailbox.ConversationPages.found;
import static hexmail.application.mailbox.ConversationPages.messages;
import static hexmail.application.mailbox.TestMessages.everything;
import static hexmail.application.mailbox.TestMessages.id;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.application.account.AccessTokens;
import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.message.ConversationId;
import hexmail.domain.port.Conversations;
import hexmail.domain.port.Mailbox;
import hexmail.testkit.interception.Intercepted;
import hexmail.testkit.interception.Latency;
import hexmail.testkit.memory.InMemoryConversations;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The rows of a page whose list is slow. Two calls determine which rows there are.
@Timeout(30)
class SlowConversationPagesTest {
  private final ConversationPages pages = new ConversationPages();

  @Test
  void after_a_slow_list_conversations_are_read_for_the_next_request_and_known_ones_are_shown() {
    assertThat(page(Duration.ofSeconds(1)))
        .isEqualTo(
            new ListedPage<>(
                conversations(0, 5).stream()
                    .<Row<ConversationId, ConversationSummary>>map(
                        one -> new Row.Loading<>(one, null))
                    .toList(),
                null,
                Duration.ofSeconds(1),
                null,
                true));

    assertThat(page(Duration.ofSeconds(1)).rows()).allMatch(Row.Loaded.class::isInstance);
    pages.deliver(-1, 4);
    assertThat(messages(page(Duration.ofSeconds(1))))
        .isEqualTo(
            List.of(
                List.of(id(4)),
                List.of(id(0)),
                List.of(id(1)),
                List.of(OLDER, id(2)),
                List.of(id(3))));
  }

  @Test
  void after_a_fast_list_conversations_are_read() {
    assertThat(page(Duration.ofMillis(999)).rows()).allMatch(Row.Loaded.class::isInstance);
  }

  /// One call follows the changes, and one lists.
  private ListedPage<ConversationId, ConversationSummary> page(Duration ofEachCall) {
    Latency latency = new Latency(ofEachCall, pages.world.clock);
    AccessTokens tokens =
        new AccessTokens(pages.world.stores, pages.world.server, pages.world.clock, new Random(3));
    ListConversations list =
        new ListConversations(
            new IndexedMailbox(
                Intercepted.port(Mailbox.class, pages.world.mailbox, latency),
                pages.world.stores,
                tokens,
                pages.world.clock),
            new IndexedConversations(
                Intercepted.port(
                    Conversations.class, new InMemoryConversations(pages.world.mailbox), latency),
                pages.world.stores,
                tokens,
                pages.world.clock),
            Runnable::run,
            pages.world.clock);
    return found(list.list(pages.ada(), everything(50)));
  }
}
