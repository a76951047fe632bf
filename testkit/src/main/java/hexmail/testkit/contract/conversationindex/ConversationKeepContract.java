package hexmail.testkit.contract.conversationindex;

import static hexmail.testkit.contract.conversationindex.ConversationTestData.A;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.B;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.C;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.FIRST;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.LAST;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.NEXT;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.byId;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.holding;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.ids;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.keep;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.stored;
import static hexmail.testkit.contract.conversationindex.ConversationTestData.summary;
import static hexmail.testkit.contract.fixture.TestData.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.history.HistoryId;
import hexmail.domain.mailbox.ConversationSummary;
import hexmail.domain.message.ConversationId;
import hexmail.domain.port.ConversationIndex;
import hexmail.testkit.contract.fixture.Race;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Of several summaries of a conversation, the one with the latest history id is stored.
public interface ConversationKeepContract extends ConversationIndexFactory {
  @Test
  default void a_summary_is_replaced_by_one_with_a_later_history_id() {
    ConversationIndex index = holding(empty(), summary(A, FIRST, 1, 2), summary(B));

    keep(index, summary(A, NEXT, 1, 3, 4));

    assertThat(stored(index)).isEqualTo(byId(summary(A, NEXT, 1, 3, 4), summary(B)));
  }

  @Test
  default void a_summary_is_replaced_by_one_with_the_same_history_id() {
    ConversationIndex index = holding(empty(), summary(A, NEXT, 1, 2), summary(B));

    keep(index, summary(A, NEXT, 2));

    assertThat(stored(index)).isEqualTo(byId(summary(A, NEXT, 2), summary(B)));
  }

  @Test
  default void a_summary_is_not_replaced_by_one_with_an_earlier_history_id() {
    ConversationIndex index = holding(empty(), summary(A, NEXT, 1), summary(B, NEXT, 1));

    keep(index, summary(A, FIRST, 9), summary(B, LAST, 2), summary(C, FIRST, 3));

    assertThat(stored(index))
        .isEqualTo(byId(summary(A, NEXT, 1), summary(B, LAST, 2), summary(C, FIRST, 3)));
  }

  @Test
  default void history_ids_are_compared_as_numbers() {
    ConversationIndex index =
        holding(empty(), summary(A, new HistoryId(999), 1), summary(B, new HistoryId(1_000), 1));

    keep(index, summary(A, new HistoryId(1_000), 2), summary(B, new HistoryId(999), 2));

    assertThat(stored(index))
        .isEqualTo(byId(summary(A, new HistoryId(1_000), 2), summary(B, new HistoryId(1_000), 1)));
  }

  @Test
  default void of_two_summaries_stored_at_once_the_later_one_stays() {
    ConversationIndex index = empty();

    keep(index, summary(A, NEXT, 1), summary(B, FIRST, 1), summary(A, FIRST, 2));
    keep(index, summary(B, NEXT, 2), summary(B, LAST, 3));

    assertThat(stored(index)).isEqualTo(byId(summary(A, NEXT, 1), summary(B, LAST, 3)));
  }

  @Test
  default void storing_nothing_changes_nothing() {
    ConversationIndex index = holding(empty(), summary(A));

    keep(index);

    assertThat(stored(index)).isEqualTo(byId(summary(A)));
  }

  @Test
  default void conversations_of_concurrent_callers_are_all_stored() {
    ConversationIndex index = empty();
    List<ConversationId> ids = ids(Race.RUNNERS);

    Race.of(runner -> {
      keep(index, summary(ids.get(runner)));
      return runner;
    });

    assertThat(index.find(ADA.id(), ids))
        .isEqualTo(
            byId(
                ids.stream()
                    .map(ConversationTestData::summary)
                    .toArray(ConversationSummary[]::new)));
  }

  @Test
  default void of_the_summaries_of_concurrent_callers_the_latest_stays() {
    ConversationIndex index = empty();

    Race.of(runner -> {
      keep(index, summary(A, new HistoryId(1_000 + runner), runner));
      return runner;
    });

    int last = Race.RUNNERS - 1;
    assertThat(stored(index)).isEqualTo(byId(summary(A, new HistoryId(1_000 + last), last)));
  }

  @Test
  default void concurrent_callers_that_store_the_same_conversations_do_not_block_each_other() {
    ConversationIndex index = empty();
    List<ConversationSummary> all = ids(30).stream().map(ConversationTestData::summary).toList();

    Race.of(runner -> {
      index.keep(ADA.id(), runner % 2 == 0 ? all : all.reversed());
      return runner;
    });

    assertThat(index.find(ADA.id(), ids(30)))
        .isEqualTo(byId(all.toArray(ConversationSummary[]::new)));
  }
}
