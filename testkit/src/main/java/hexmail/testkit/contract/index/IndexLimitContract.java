package hexmail.testkit.contract.index;

import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.GRACE;
import static hexmail.testkit.contract.index.IndexTestData.A;
import static hexmail.testkit.contract.index.IndexTestData.AFTERWARDS;
import static hexmail.testkit.contract.index.IndexTestData.B;
import static hexmail.testkit.contract.index.IndexTestData.C;
import static hexmail.testkit.contract.index.IndexTestData.LAST;
import static hexmail.testkit.contract.index.IndexTestData.NEXT;
import static hexmail.testkit.contract.index.IndexTestData.START;
import static hexmail.testkit.contract.index.IndexTestData.begin;
import static hexmail.testkit.contract.index.IndexTestData.byId;
import static hexmail.testkit.contract.index.IndexTestData.deleted;
import static hexmail.testkit.contract.index.IndexTestData.follow;
import static hexmail.testkit.contract.index.IndexTestData.holding;
import static hexmail.testkit.contract.index.IndexTestData.keep;
import static hexmail.testkit.contract.index.IndexTestData.restart;
import static hexmail.testkit.contract.index.IndexTestData.summary;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.history.IndexedMessages;
import hexmail.domain.message.MessageId;
import hexmail.domain.port.MailboxIndex;
import hexmail.testkit.contract.fixture.Race;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The index keeps a bounded number of summaries for each account.
public interface IndexLimitContract extends MailboxIndexFactory {
  MessageId D = new MessageId("d");
  MessageId E = new MessageId("e");
  List<MessageId> FIVE = List.of(A, B, C, D, E);

  @Test
  default void beyond_the_limit_the_messages_received_first_are_removed() {
    MailboxIndex index = holding(withRoomFor(3));

    assertThat(keep(index, START, summary(A, 5), summary(B, 1), summary(C, 3))).isTrue();
    assertThat(keep(index, START, summary(D, 4), summary(E, 2))).isTrue();

    assertThat(index.find(ADA.id(), FIVE).current())
        .isEqualTo(byId(summary(A, 5), summary(C, 3), summary(D, 4)));
  }

  @Test
  default void the_limit_holds_however_many_are_stored_at_once() {
    MailboxIndex index = holding(withRoomFor(2));

    keep(index, START, summary(A, 1), summary(B, 4), summary(C, 2), summary(D, 5), summary(E, 3));

    assertThat(index.find(ADA.id(), FIVE).current()).isEqualTo(byId(summary(B, 4), summary(D, 5)));
  }

  @Test
  default void a_replaced_summary_counts_once() {
    MailboxIndex index = holding(withRoomFor(2), A);

    keep(index, START, summary(A));
    keep(index, START, summary(A), summary(B, 1), summary(A));

    assertThat(index.find(ADA.id(), FIVE).current()).isEqualTo(byId(summary(A), summary(B, 1)));
  }

  @Test
  default void stale_summaries_count_too() {
    MailboxIndex index = holding(withRoomFor(3));
    keep(index, START, summary(A, 1), summary(B, 3), summary(C, 5));
    index.advance(ADA.id(), restart(START, NEXT));

    keep(index, NEXT, summary(D, 2), summary(E, 4));

    assertThat(index.find(ADA.id(), FIVE))
        .isEqualTo(
            new IndexedMessages(NEXT, byId(summary(E, 4)), byId(summary(B, 3), summary(C, 5))));
  }

  @Test
  default void deleted_messages_make_room() {
    MailboxIndex index = holding(withRoomFor(3), A, B, C);
    index.advance(ADA.id(), follow(START, NEXT, deleted(A), deleted(A), deleted(E)));
    index.advance(ADA.id(), restart(NEXT, LAST));
    keep(index, LAST, summary(C, 5));
    index.advance(ADA.id(), restart(LAST, AFTERWARDS));

    keep(index, AFTERWARDS, summary(A, 1), summary(D, 2));

    assertThat(index.find(ADA.id(), FIVE))
        .isEqualTo(
            new IndexedMessages(
                AFTERWARDS, byId(summary(A, 1), summary(D, 2)), byId(summary(C, 5))));
  }

  @Test
  default void a_removal_makes_room() {
    MailboxIndex index = holding(withRoomFor(2), A, B);
    index.forget(ADA.id());

    holding(index, C, D);

    assertThat(index.find(ADA.id(), FIVE).current()).isEqualTo(byId(summary(C), summary(D)));
  }

  @Test
  default void each_account_has_a_limit_of_its_own() {
    MailboxIndex index = holding(withRoomFor(2), A, B);
    index.advance(GRACE.id(), begin(START));

    index.keep(GRACE.id(), START, Set.of(), List.of(summary(C, 1), summary(D, 2), summary(E, 3)));

    assertThat(index.find(ADA.id(), FIVE))
        .isEqualTo(new IndexedMessages(START, byId(summary(A), summary(B)), Map.of()));
    assertThat(index.find(GRACE.id(), FIVE).current())
        .isEqualTo(byId(summary(D, 2), summary(E, 3)));
  }

  @Test
  default void the_limit_holds_with_concurrent_callers() {
    MailboxIndex index = holding(withRoomFor(3));
    List<MessageId> ids =
        IntStream.range(0, Race.RUNNERS).mapToObj(number -> new MessageId("m" + number)).toList();

    Race.of(runner -> keep(index, START, summary(ids.get(runner), runner)));

    assertThat(index.find(ADA.id(), ids).current().keySet())
        .containsExactlyInAnyOrderElementsOf(ids.subList(Race.RUNNERS - 3, Race.RUNNERS));
  }
}
