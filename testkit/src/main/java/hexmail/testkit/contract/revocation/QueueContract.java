package hexmail.testkit.contract.revocation;

import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.GRACE;
import static hexmail.testkit.contract.fixture.TestData.NOON;
import static hexmail.testkit.contract.revocation.RevocationTestData.LATER;
import static hexmail.testkit.contract.revocation.RevocationTestData.revocation;
import static hexmail.testkit.contract.revocation.RevocationTestData.take;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Revocation;
import hexmail.domain.credential.RevocationId;
import hexmail.domain.port.Revocations;
import hexmail.domain.secret.RefreshToken;
import hexmail.testkit.contract.fixture.Race;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A queued revocation is taken when it is due, again and again until it is done.
public interface QueueContract extends RevocationsFactory {
  @Test
  default void nothing_is_taken_from_an_empty_queue() {
    assertThat(take(empty())).isEmpty();
  }

  @Test
  default void a_revocation_is_taken_exactly_as_it_was_queued() {
    Revocations queue = empty();
    Revocation untraced =
        new Revocation(
            new RevocationId("k".repeat(100)),
            new AccountId("~".repeat(255)),
            new RefreshToken("'\"%_\\;".repeat(600)),
            NOON.minusMillis(1),
            false);
    queue.queue(untraced, NOON.minusSeconds(2));
    queue.queue(revocation("traced", ADA.id()), NOON.minusSeconds(1));

    assertThat(take(queue)).contains(untraced);
    assertThat(take(queue)).contains(revocation("traced", ADA.id()));
    assertThat(take(queue)).isEmpty();
  }

  @Test
  default void a_revocation_is_not_taken_before_it_is_due() {
    Revocations queue = empty();
    queue.queue(revocation("one", ADA.id()), NOON);

    assertThat(queue.take(NOON.minusMillis(1), LATER)).isEmpty();
    assertThat(queue.take(NOON, LATER)).contains(revocation("one", ADA.id()));
  }

  @Test
  default void the_revocation_due_longest_is_taken_first() {
    Revocations queue = empty();
    queue.queue(revocation("b", new AccountId("2")), NOON.minusSeconds(2));
    queue.queue(revocation("c", new AccountId("3")), NOON.minusSeconds(1));
    queue.queue(revocation("a", new AccountId("1")), NOON.minusSeconds(3));

    assertThat(take(queue)).contains(revocation("a", new AccountId("1")));
    assertThat(take(queue)).contains(revocation("b", new AccountId("2")));
    assertThat(take(queue)).contains(revocation("c", new AccountId("3")));
  }

  @Test
  default void a_taken_revocation_is_due_again_unless_it_is_done() {
    Revocations queue = empty();
    queue.queue(revocation("one", ADA.id()), NOON);
    take(queue);

    assertThat(queue.take(LATER.minusMillis(1), LATER)).isEmpty();
    assertThat(queue.take(LATER, LATER.plusSeconds(1))).contains(revocation("one", ADA.id()));
    assertThat(queue.take(LATER, LATER.plusSeconds(1))).isEmpty();
  }

  @Test
  default void exactly_one_of_many_callers_takes_a_revocation() {
    Revocations queue = empty();

    Race.often(race -> {
      queue.queue(revocation("one-" + race, ADA.id()), NOON);

      List<Boolean> received = Race.of(_ -> take(queue).isPresent());

      assertThat(received).containsOnlyOnce(true);
    });
  }

  @Test
  default void many_callers_each_take_another_revocation() {
    Revocations queue = empty();
    List<Optional<Revocation>> all =
        IntStream.range(0, Race.RUNNERS)
            .mapToObj(number -> revocation("r" + number, new AccountId("a" + number)))
            .map(Optional::of)
            .toList();
    all.forEach(revocation -> queue.queue(revocation.orElseThrow(), NOON));

    assertThat(Race.of(_ -> take(queue))).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  default void a_revocation_that_is_done_is_removed() {
    Revocations queue = empty();
    queue.queue(revocation("one", ADA.id()), NOON);
    queue.queue(revocation("other", GRACE.id()), NOON);

    queue.done(revocation("one", ADA.id()));
    queue.done(revocation("one", ADA.id()));

    assertThat(take(queue)).contains(revocation("other", GRACE.id()));
    assertThat(queue.take(LATER, LATER.plusSeconds(1))).contains(revocation("other", GRACE.id()));
    assertThat(queue.take(LATER, LATER.plusSeconds(1))).isEmpty();
  }
}
