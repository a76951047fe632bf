package hexmail.domain.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.history.HistoryId;
import hexmail.domain.mailbox.ListedConversations.Listed;
import hexmail.domain.message.ConversationId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListedConversationsTest {
  private static final Listed TEA = new Listed(new ConversationId("tea"), new HistoryId(7));
  private static final Listed RAIN = new Listed(new ConversationId("rain"), new HistoryId(9));

  @Test
  void later_changes_to_what_it_was_made_from_do_not_reach_it() {
    List<Listed> conversations = new ArrayList<>(List.of(TEA, RAIN));

    ListedConversations page = new ListedConversations(conversations, new PageToken("next"));
    conversations.clear();

    assertThat(page.conversations()).containsExactly(TEA, RAIN);
  }

  @Test
  void the_last_page_has_no_next_one() {
    assertThat(new ListedConversations(List.of(), null).next()).isNull();
  }
}
