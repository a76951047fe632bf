package hexmail.testkit.contract.conversationindex;

import static hexmail.testkit.contract.conversationindex.ConversationTestData.A;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.B;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.C;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.D;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.FIRST;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.NEXT;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.byId;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.holding;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.ids;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.keep;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.stored;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.summary;
import static hexmail.testkit.contract.fixture.TestData.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.message.ConversationId;
import hexmail.domain.port.ConversationIndex;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Removing single conversations.
public interface ConversationRemovalContract extends ConversationIndexFactory {
  @Test
  default void removed_conversations_are_not_found_and_the_others_are() {
    ConversationIndex index = holding(empty(), summary(A, 1, 2), summary(B), summary(C));

    index.remove(ADA.id(), Set.of(A, C));

    assertThat(stored(index)).isEqualTo(byId(summary(B)));
  }

  @Test
  default void removing_unknown_conversations_or_none_changes_nothing() {
    ConversationIndex index = holding(empty(), summary(A), summary(B));

    index.remove(ADA.id(), List.of(C, new ConversationId("A"), C));
    index.remove(ADA.id(), List.of());

    assertThat(stored(index)).isEqualTo(byId(summary(A), summary(B)));
  }

  @Test
  default void a_removed_conversation_can_be_stored_again_even_with_an_earlier_history_id() {
    ConversationIndex index = holding(empty(), summary(A, NEXT, 1, 2));

    index.remove(ADA.id(), Set.of(A));
    keep(index, summary(A, FIRST, 2));

    assertThat(stored(index)).isEqualTo(byId(summary(A, FIRST, 2)));
  }

  @Test
  default void a_thousand_conversations_are_removed_at_once() {
    ConversationIndex index = empty();
    List<ConversationId> ids = ids(1_001);
    index.keep(ADA.id(), ids.stream().map(ConversationTestData::summary).toList());

    index.remove(ADA.id(), ids.subList(0, 1_000));

    ConversationSummary left = summary(ids.getLast());
    assertThat(index.find(ADA.id(), ids.subList(501, 1_001))).isEqualTo(byId(left));
    assertThat(index.find(ADA.id(), ids.subList(0, 500))).isEmpty();
  }

  @Test
  default void what_is_removed_makes_room() {
    ConversationIndex index = holding(withRoomFor(3), summary(A, 1), summary(B, 2), summary(C, 3));

    index.remove(ADA.id(), Set.of(C));
    keep(index, summary(D, 4));

    assertThat(stored(index)).isEqualTo(byId(summary(A, 1), summary(B, 2), summary(D, 4)));
  }
}
