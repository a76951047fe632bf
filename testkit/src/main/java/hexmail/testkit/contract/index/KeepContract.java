package hexmail.testkit.contract.index;

import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.index.IndexTestData.A;
import static hexmail.testkit.contract.index.IndexTestData.B;
import static hexmail.testkit.contract.index.IndexTestData.LAST;
import static hexmail.testkit.contract.index.IndexTestData.NEXT;
import static hexmail.testkit.contract.index.IndexTestData.START;
import static hexmail.testkit.contract.index.IndexTestData.WORK;
import static hexmail.testkit.contract.index.IndexTestData.byId;
import static hexmail.testkit.contract.index.IndexTestData.follow;
import static hexmail.testkit.contract.index.IndexTestData.holding;
import static hexmail.testkit.contract.index.IndexTestData.keep;
import static hexmail.testkit.contract.index.IndexTestData.restart;
import static hexmail.testkit.contract.index.IndexTestData.summary;
import static hexmail.testkit.contract.index.IndexTestData.withLabels;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.history.IndexedMessages;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.MailboxIndex;
import hexmail.testkit.contract.fixture.Race;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Summaries are stored while they are current.
public interface KeepContract extends MailboxIndexFactory {
  @Test
  default void a_stored_summary_is_replaced() {
    MailboxIndex index = holding(empty(), A, B);

    assertThat(keep(index, START, withLabels(A, WORK))).isTrue();
    assertThat(index.find(ADA.id(), List.of(A, B)))
        .isEqualTo(new IndexedMessages(START, byId(withLabels(A, WORK), summary(B)), Map.of()));
  }

  @Test
  default void summaries_read_at_another_history_id_are_not_stored() {
    MailboxIndex index = holding(empty(), A);
    index.advance(ADA.id(), follow(START, NEXT));
    IndexedMessages before = index.find(ADA.id(), List.of(A, B));

    assertThat(keep(index, START, summary(B), withLabels(A, WORK))).isFalse();
    assertThat(keep(index, LAST, summary(B), withLabels(A, WORK))).isFalse();
    assertThat(index.find(ADA.id(), List.of(A, B))).isEqualTo(before);
  }

  @Test
  default void nothing_is_stored_in_an_index_without_a_history_id() {
    MailboxIndex index = empty();

    assertThat(keep(index, START, summary(A))).isFalse();
    assertThat(index.find(ADA.id(), List.of(A))).isEqualTo(IndexedMessages.NOTHING);
  }

  @Test
  default void a_claimed_stale_message_without_a_new_summary_stays_stale() {
    MailboxIndex index = holding(empty(), A, B);
    index.advance(ADA.id(), restart(START, NEXT));

    assertThat(index.keep(ADA.id(), NEXT, Set.of(A, B), List.of(summary(A)))).isTrue();
    assertThat(index.find(ADA.id(), List.of(A, B)))
        .isEqualTo(new IndexedMessages(NEXT, byId(summary(A)), byId(summary(B))));
  }

  @Test
  default void summaries_of_concurrent_callers_are_all_stored() {
    MailboxIndex index = holding(empty());
    List<MessageId> ids =
        IntStream.range(0, Race.RUNNERS).mapToObj(number -> new MessageId("m" + number)).toList();

    List<Boolean> kept = Race.of(runner -> keep(index, START, summary(ids.get(runner))));

    assertThat(kept).containsOnly(true);
    assertThat(index.find(ADA.id(), ids).current())
        .isEqualTo(byId(ids.stream().map(IndexTestData::summary).toArray(MessageSummary[]::new)));
  }
}
