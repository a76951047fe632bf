package hexmail.testkit.contract.index;

import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.NOON;
import static hexmail.testkit.contract.index.IndexTestData.A;
import static hexmail.testkit.contract.index.IndexTestData.AFTERWARDS;
import static hexmail.testkit.contract.index.IndexTestData.B;
import static hexmail.testkit.contract.index.IndexTestData.C;
import static hexmail.testkit.contract.index.IndexTestData.LAST;
import static hexmail.testkit.contract.index.IndexTestData.NEXT;
import static hexmail.testkit.contract.index.IndexTestData.START;
import static hexmail.testkit.contract.index.IndexTestData.claim;
import static hexmail.testkit.contract.index.IndexTestData.follow;
import static hexmail.testkit.contract.index.IndexTestData.holding;
import static hexmail.testkit.contract.index.IndexTestData.restart;
import static hexmail.testkit.contract.index.IndexTestData.summary;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.history.MessageClaim;
import hexmail.domain.message.MessageId;
import hexmail.domain.port.MailboxIndex;
import hexmail.testkit.contract.fixture.Race;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Claims: one caller reads what many want.
public interface ClaimContract extends MailboxIndexFactory {
  Instant END = NOON.plusSeconds(60);

  @Test
  default void an_unclaimed_message_can_be_claimed() {
    MailboxIndex index = holding(empty());

    assertThat(claim(index, ADA.id(), A, B, A)).isEqualTo(Set.of(A, B));
    assertThat(claim(index, ADA.id())).isEmpty();
  }

  @Test
  default void a_claimed_message_cannot_be_claimed_by_another_caller() {
    MailboxIndex index = holding(empty());
    claim(index, ADA.id(), A, B);

    assertThat(claim(index, ADA.id(), B, C, A)).isEqualTo(Set.of(C));
  }

  @Test
  default void a_message_with_a_current_summary_cannot_be_claimed() {
    MailboxIndex index = holding(empty(), A, B);

    assertThat(claim(index, ADA.id(), A, C, B)).isEqualTo(Set.of(C));
  }

  @Test
  default void a_message_with_a_stale_summary_can_be_claimed() {
    MailboxIndex index = holding(empty(), A);
    index.advance(ADA.id(), restart(START, NEXT));

    assertThat(claim(index, ADA.id(), A)).isEqualTo(Set.of(A));
  }

  @Test
  default void a_claim_expires() {
    MailboxIndex index = holding(empty());
    claim(index, ADA.id(), A);

    assertThat(index.claim(ADA.id(), until(END.minusMillis(1), END.plusSeconds(1)))).isEmpty();
    assertThat(index.claim(ADA.id(), until(END, END.plusMillis(2)))).isEqualTo(Set.of(A));
    assertThat(index.claim(ADA.id(), until(END.plusMillis(1), END.plusSeconds(1)))).isEmpty();
    assertThat(index.claim(ADA.id(), until(END.plusMillis(2), END.plusSeconds(1))))
        .isEqualTo(Set.of(A));
  }

  private static MessageClaim until(Instant now, Instant until) {
    return new MessageClaim(List.of(A), now, until);
  }

  @Test
  default void claims_are_released_when_summaries_are_stored() {
    MailboxIndex index = holding(empty());
    claim(index, ADA.id(), A, B, C);

    index.keep(ADA.id(), START, Set.of(A, B), List.of(summary(A)));

    assertThat(claim(index, ADA.id(), A, B, C)).isEqualTo(Set.of(B));
  }

  @Test
  default void claims_are_released_even_when_nothing_can_be_stored() {
    MailboxIndex index = holding(empty());
    claim(index, ADA.id(), A, B);

    index.keep(ADA.id(), NEXT, Set.of(A), List.of(summary(A)));

    assertThat(claim(index, ADA.id(), A, B)).isEqualTo(Set.of(A));
  }

  @Test
  default void claims_stay_when_a_step_is_applied() {
    MailboxIndex index = holding(empty(), A);
    index.advance(ADA.id(), restart(START, NEXT));
    claim(index, ADA.id(), A, B);

    index.advance(ADA.id(), restart(NEXT, LAST));
    index.advance(ADA.id(), follow(LAST, AFTERWARDS));

    assertThat(claim(index, ADA.id(), A, B, C)).isEqualTo(Set.of(C));
  }

  @Test
  default void nothing_is_claimed_while_the_index_has_no_history_id() {
    MailboxIndex index = empty();

    assertThat(claim(index, ADA.id(), A)).isEmpty();

    holding(index);
    assertThat(claim(index, ADA.id(), A)).isEqualTo(Set.of(A));
  }

  @Test
  default void each_message_is_claimed_by_exactly_one_of_many_callers() {
    MailboxIndex index = holding(empty());
    List<MessageId> all =
        IntStream.range(0, 50).mapToObj(number -> new MessageId("m" + number)).toList();

    List<Set<MessageId>> claimed =
        Race.of(runner -> {
          List<MessageId> half = all.subList(runner, runner + 25);
          List<MessageId> mine = runner % 2 == 0 ? half : half.reversed();
          return index.claim(ADA.id(), new MessageClaim(mine, NOON, END));
        });

    assertThat(claimed.stream().flatMap(Set::stream))
        .containsExactlyInAnyOrderElementsOf(all.subList(0, Race.RUNNERS + 24));
  }

  @Test
  default void exactly_one_of_many_callers_takes_over_an_expired_claim() {
    MailboxIndex index = holding(empty());
    claim(index, ADA.id(), A);

    List<Set<MessageId>> claimed =
        Race.of(_ -> index.claim(ADA.id(), until(END, END.plusSeconds(60))));

    assertThat(claimed.stream().flatMap(Set::stream)).containsExactly(A);
  }

  @Test
  default void five_hundred_messages_are_claimed_at_once() {
    MailboxIndex index = holding(empty());
    MessageId[] all =
        IntStream.range(0, 500)
            .mapToObj(number -> new MessageId("m" + number))
            .toArray(MessageId[]::new);

    assertThat(claim(index, ADA.id(), all)).containsExactlyInAnyOrder(all);
    index.keep(ADA.id(), START, Set.of(all), Stream.of(all).map(IndexTestData::summary).toList());
    assertThat(claim(index, ADA.id(), all)).isEmpty();
  }
}
