package hexmail.adapter.persistence.index;

import static hexmail.adapter.persistence.fixture.TestData.ADA;
import static hexmail.adapter.persistence.fixture.TestData.GRACE;
import static hexmail.adapter.persistence.fixture.TestData.START;
import static hexmail.adapter.persistence.fixture.TestData.summary;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.persistence.index.MailboxStateRows.State;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SummaryCacheTest {
  private static final State STATE = new State(START, 0, 17);
  private static final MessageSummary ONE = summary("one");

  @Test
  void a_summary_counts_for_the_state_in_which_it_was_read_and_for_its_account() {
    SummaryCache cache = new SummaryCache();
    cache.keep(ADA, STATE, List.of(ONE));
    List<MessageId> one = List.of(ONE.id());

    assertThat(cache.find(ADA, STATE, one)).isEqualTo(Map.of(ONE.id(), ONE));
    assertThat(cache.find(GRACE, STATE, one)).isEmpty();
    assertThat(cache.find(ADA, new State(START, 0, 18), one)).isEmpty();
    assertThat(cache.find(ADA, new State(START, 1, 17), one)).isEmpty();
  }

  @Test
  void all_accounts_together_take_a_bounded_number_of_bytes() {
    SummaryCache cache = new SummaryCache(20_000);
    List<MessageSummary> many =
        IntStream.range(0, 100).mapToObj(number -> summary("m" + number)).toList();
    List<MessageId> ids = many.stream().map(MessageSummary::id).toList();

    cache.keep(ADA, STATE, many);
    cache.keep(GRACE, STATE, many);

    assertThat(cache.find(ADA, STATE, ids).size() + cache.find(GRACE, STATE, ids).size())
        .isBetween(10, 25);
  }

  @Test
  void who_reads_a_whole_mailbox_does_not_push_out_the_rows_of_others() {
    SummaryCache cache = new SummaryCache();
    List<MessageSummary> many =
        IntStream.range(0, 101).mapToObj(number -> summary("m" + number)).toList();

    cache.keep(ADA, STATE, many);

    assertThat(cache.find(ADA, STATE, many.stream().map(MessageSummary::id).toList())).isEmpty();
  }

  @Test
  void the_summaries_of_one_account_can_be_removed() {
    SummaryCache cache = new SummaryCache();
    cache.keep(ADA, STATE, List.of(ONE));
    cache.keep(GRACE, STATE, List.of(ONE));

    cache.remove(ADA);

    assertThat(cache.find(ADA, STATE, List.of(ONE.id()))).isEmpty();
    assertThat(cache.find(GRACE, STATE, List.of(ONE.id()))).hasSize(1);
  }
}
