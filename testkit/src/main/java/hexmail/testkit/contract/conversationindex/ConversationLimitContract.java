package hexmail.testkit.contract.conversationindex;

import static hexmail.testkit.contract.conversationindex.ConversationTestData.A;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.B;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.C;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.D;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.E;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.FIRST;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.FIVE;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.NEXT;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.byId;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.holding;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.ids;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.keep;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.stored;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.summary;
import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.message.ConversationId;
import hexmail.domain.port.ConversationIndex;
import hexmail.testkit.contract.fixture.Race;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The index keeps a bounded number of summaries for each account.
public interface ConversationLimitContract extends ConversationIndexFactory {
  @Test
  default void beyond_the_limit_those_whose_last_message_was_received_first_are_removed() {
    ConversationIndex index = withRoomFor(3);

    keep(index, summary(A, 0, 5), summary(B, 1, 2), summary(C, 4));
    keep(index, summary(D, 3), summary(E, 1));

    assertThat(stored(index)).isEqualTo(byId(summary(A, 0, 5), summary(C, 4), summary(D, 3)));
  }

  @Test
  default void the_limit_holds_however_many_are_stored_at_once() {
    ConversationIndex index = withRoomFor(2);

    keep(index, summary(A, 1), summary(B, 4), summary(C, 2), summary(D, 5), summary(E, 3));

    assertThat(stored(index)).isEqualTo(byId(summary(B, 4), summary(D, 5)));
  }

  @Test
  default void a_replaced_summary_counts_once() {
    ConversationIndex index = holding(withRoomFor(2), summary(A, 1));

    keep(index, summary(A, NEXT, 1));
    keep(index, summary(A, NEXT, 1), summary(B, 2), summary(A, FIRST, 1));

    assertThat(stored(index)).isEqualTo(byId(summary(A, NEXT, 1), summary(B, 2)));
  }

  @Test
  default void a_conversation_with_a_new_message_is_removed_later() {
    ConversationIndex index = holding(withRoomFor(2), summary(A, 1), summary(B, 2));

    keep(index, summary(A, NEXT, 1, 5));
    keep(index, summary(C, 4));

    assertThat(stored(index)).isEqualTo(byId(summary(A, NEXT, 1, 5), summary(C, 4)));
  }

  @Test
  default void each_account_has_a_limit_of_its_own() {
    ConversationIndex index = holding(withRoomFor(2), summary(A, 1), summary(B, 2));

    index.keep(GRACE.id(), List.of(summary(C, 3), summary(D, 4), summary(E, 5)));

    assertThat(stored(index)).isEqualTo(byId(summary(A, 1), summary(B, 2)));
    assertThat(index.find(GRACE.id(), FIVE)).isEqualTo(byId(summary(D, 4), summary(E, 5)));
  }

  @Test
  default void the_limit_holds_with_concurrent_callers() {
    ConversationIndex index = withRoomFor(3);
    List<ConversationId> ids = ids(Race.RUNNERS);

    Race.of(runner -> {
      keep(index, summary(ids.get(runner), runner));
      return runner;
    });

    assertThat(index.find(ADA.id(), ids).keySet())
        .containsExactlyInAnyOrderElementsOf(ids.subList(Race.RUNNERS - 3, Race.RUNNERS));
  }
}
