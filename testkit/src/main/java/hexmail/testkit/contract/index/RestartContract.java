package hexmail.testkit.contract.index;

import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.index.IndexTestData.A;
import static hexmail.testkit.contract.index.IndexTestData.B;
import static hexmail.testkit.contract.index.IndexTestData.LAST;
import static hexmail.testkit.contract.index.IndexTestData.NEXT;
import static hexmail.testkit.contract.index.IndexTestData.START;
import static hexmail.testkit.contract.index.IndexTestData.begin;
import static hexmail.testkit.contract.index.IndexTestData.byId;
import static hexmail.testkit.contract.index.IndexTestData.holding;
import static hexmail.testkit.contract.index.IndexTestData.keep;
import static hexmail.testkit.contract.index.IndexTestData.restart;
import static hexmail.testkit.contract.index.IndexTestData.summary;
import static hexmail.testkit.contract.index.IndexTestData.withLabels;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.history.HistoryId;
import hexmail.domain.history.IndexedMessages;
import hexmail.domain.message.LabelId;
import hexmail.domain.port.MailboxIndex;
import hexmail.testkit.contract.fixture.Race;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The index restarts when the history is gone.
public interface RestartContract extends MailboxIndexFactory {
  @Test
  default void an_index_without_a_history_id_begins_at_the_given_one() {
    MailboxIndex index = empty();

    assertThat(index.advance(ADA.id(), begin(new HistoryId(Long.MAX_VALUE)))).isTrue();
    assertThat(index.find(ADA.id(), List.of(A)))
        .isEqualTo(new IndexedMessages(new HistoryId(Long.MAX_VALUE), Map.of(), Map.of()));
  }

  @Test
  default void after_a_restart_every_summary_is_stale() {
    MailboxIndex index = holding(empty(), A, B);

    assertThat(index.advance(ADA.id(), restart(START, NEXT))).isTrue();
    assertThat(index.find(ADA.id(), List.of(A, B)))
        .isEqualTo(new IndexedMessages(NEXT, Map.of(), byId(summary(A), summary(B))));
  }

  @Test
  default void a_stale_summary_that_is_stored_again_is_current() {
    MailboxIndex index = holding(empty(), A, B);
    index.advance(ADA.id(), restart(START, NEXT));

    keep(index, NEXT, withLabels(A, LabelId.INBOX));

    assertThat(index.find(ADA.id(), List.of(A, B)))
        .isEqualTo(new IndexedMessages(NEXT, byId(withLabels(A, LabelId.INBOX)), byId(summary(B))));
  }

  @Test
  default void a_summary_that_was_stale_before_a_restart_is_removed() {
    MailboxIndex index = holding(empty(), A, B);
    index.advance(ADA.id(), restart(START, NEXT));
    keep(index, NEXT, summary(B));

    index.advance(ADA.id(), restart(NEXT, LAST));

    assertThat(index.find(ADA.id(), List.of(A, B)))
        .isEqualTo(new IndexedMessages(LAST, Map.of(), byId(summary(B))));
  }

  @Test
  default void a_restart_from_another_history_id_changes_nothing() {
    MailboxIndex index = holding(empty(), A);
    IndexedMessages before = index.find(ADA.id(), List.of(A));

    assertThat(index.advance(ADA.id(), begin(NEXT))).isFalse();
    assertThat(index.advance(ADA.id(), restart(LAST, NEXT))).isFalse();
    assertThat(index.find(ADA.id(), List.of(A))).isEqualTo(before);
  }

  @Test
  default void an_index_without_a_history_id_restarts_only_from_none() {
    MailboxIndex index = empty();

    assertThat(index.advance(ADA.id(), restart(START, NEXT))).isFalse();
    assertThat(index.find(ADA.id(), List.of(A))).isEqualTo(IndexedMessages.NOTHING);
  }

  @Test
  default void exactly_one_of_many_callers_begins() {
    MailboxIndex index = empty();

    List<Boolean> taken =
        Race.of(runner -> index.advance(ADA.id(), begin(new HistoryId(1 + runner))));

    assertThat(taken).containsOnlyOnce(true);
    assertThat(index.find(ADA.id(), List.of()).at())
        .isEqualTo(new HistoryId(1 + taken.indexOf(true)));
  }

  @Test
  default void exactly_one_of_many_callers_restarts() {
    MailboxIndex index = holding(empty(), A);

    List<Boolean> taken =
        Race.of(runner -> index.advance(ADA.id(), restart(START, new HistoryId(2_000 + runner))));

    assertThat(taken).containsOnlyOnce(true);
    assertThat(index.find(ADA.id(), List.of(A)))
        .isEqualTo(
            new IndexedMessages(
                new HistoryId(2_000 + taken.indexOf(true)), Map.of(), byId(summary(A))));
  }
}
