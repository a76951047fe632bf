package hexmail.adapter.persistence.index;

import static hexmail.adapter.persistence.fixture.TestData.ADA;
import static hexmail.adapter.persistence.fixture.TestData.GRACE;
import static hexmail.adapter.persistence.fixture.TestData.START;
import static hexmail.adapter.persistence.fixture.TestData.summary;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.persistence.index.MailboxStateRows.State;
import hexmail.domain.account.AccountId;
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
    cache.keep(ADA, STATE, byId(List.of(ONE)));
    List<MessageId> one = List.of(ONE.id());

    assertThat(cache.find(ADA, STATE, one)).isEqualTo(Map.of(ONE.id(), ONE));
    assertThat(cache.find(GRACE, STATE, one)).isEmpty();
    assertThat(cache.find(ADA, new State(START, 0, 18), one)).isEmpty();
    assertThat(cache.find(ADA, new State(START, 1, 17), one)).isEmpty();
  }

  @Test
  void all_accounts_together_take_a_bounded_number_of_bytes() {
    SummaryCache cache = new SummaryCache(20_000);
    List<AccountId> accounts =
        IntStream.range(0, 50).mapToObj(number -> new AccountId("person-" + number)).toList();

    accounts.forEach(account -> cache.keep(account, STATE, byId(some(0, 5))));

    assertThat(accounts)
        .filteredOn(account -> !cache.find(account, STATE, ids(some(0, 5))).isEmpty())
        .hasSizeBetween(2, 6);
  }

  @Test
  void an_account_begins_again_after_many_pages() {
    SummaryCache cache = new SummaryCache();

    for (int page = 0; page < 40; page++) {
      cache.keep(ADA, STATE, byId(some(page * 100, 100)));
      assertThat(cache.find(ADA, STATE, ids(some(page * 100, 100)))).hasSize(100);
    }

    assertThat(cache.find(ADA, STATE, ids(some(0, 4_000)))).hasSizeBetween(100, 2_000);
  }

  @Test
  void summaries_of_another_state_do_not_mix_with_those_of_the_last_one() {
    SummaryCache cache = new SummaryCache();
    State next = new State(START, 0, 18);
    cache.keep(ADA, STATE, byId(some(0, 2)));
    cache.keep(ADA, next, byId(some(2, 1)));

    assertThat(cache.find(ADA, next, ids(some(0, 3)))).containsOnlyKeys(ids(some(2, 1)));
    assertThat(cache.find(ADA, STATE, ids(some(0, 3)))).isEmpty();
  }

  private static List<MessageSummary> some(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(number -> summary("m" + number)).toList();
  }

  private static List<MessageId> ids(List<MessageSummary> summaries) {
    return summaries.stream().map(MessageSummary::id).toList();
  }

  private static Map<MessageId, MessageSummary> byId(List<MessageSummary> summaries) {
    return summaries.stream().collect(toMap(MessageSummary::id, one -> one));
  }

  @Test
  void who_reads_a_whole_mailbox_does_not_push_out_the_rows_of_others() {
    SummaryCache cache = new SummaryCache();

    cache.keep(ADA, STATE, byId(some(0, 101)));

    assertThat(cache.find(ADA, STATE, ids(some(0, 101)))).isEmpty();
  }

  @Test
  void the_summaries_of_one_account_can_be_removed() {
    SummaryCache cache = new SummaryCache();
    cache.keep(ADA, STATE, byId(List.of(ONE)));
    cache.keep(GRACE, STATE, byId(List.of(ONE)));

    cache.remove(ADA);

    assertThat(cache.find(ADA, STATE, List.of(ONE.id()))).isEmpty();
    assertThat(cache.find(GRACE, STATE, List.of(ONE.id()))).hasSize(1);
  }
}
