package hexmail.testkit.contract.revocation;

import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.GRACE;
import static hexmail.testkit.contract.fixture.TestData.NOON;
import static hexmail.testkit.contract.fixture.TestData.ODD_IDS;
import static hexmail.testkit.contract.revocation.RevocationTestData.LATER;
import static hexmail.testkit.contract.revocation.RevocationTestData.revocation;
import static hexmail.testkit.contract.revocation.RevocationTestData.take;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Revocation;
import hexmail.domain.port.Revocations;
import hexmail.testkit.contract.fixture.Race;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// One revocation waits for an account, until a new consent cancels it.
public interface RevocationAccountContract extends RevocationsFactory {
  @Test
  default void what_was_queued_for_the_account_before_is_replaced() {
    Revocations queue = empty();
    queue.queue(revocation("old", ADA.id()), NOON.minusSeconds(1));

    queue.queue(revocation("new", ADA.id()), LATER);

    assertThat(queue.take(LATER.minusMillis(1), LATER)).isEmpty();
    assertThat(queue.take(LATER, LATER.plusSeconds(1))).contains(revocation("new", ADA.id()));
    assertThat(queue.take(LATER, LATER.plusSeconds(1))).isEmpty();
  }

  @Test
  default void one_that_was_replaced_is_gone_when_it_is_done_and_its_successor_stays() {
    Revocations queue = empty();
    queue.queue(revocation("old", ADA.id()), NOON);
    queue.queue(revocation("new", ADA.id()), NOON);

    queue.done(revocation("old", ADA.id()));

    assertThat(take(queue)).contains(revocation("new", ADA.id()));
  }

  @Test
  default void what_is_cancelled_is_gone() {
    Revocations queue = empty();
    queue.queue(revocation("due", ADA.id()), NOON);
    queue.cancel(ADA.id());
    queue.cancel(ADA.id());
    assertThat(take(queue)).isEmpty();

    queue.queue(revocation("next", ADA.id()), NOON);
    assertThat(take(queue)).contains(revocation("next", ADA.id()));
    queue.cancel(ADA.id());

    assertThat(queue.take(LATER, LATER.plusSeconds(1))).isEmpty();
  }

  @Test
  default void what_is_queued_for_other_accounts_is_untouched() {
    Revocations queue = empty();
    queue.queue(revocation("neighbour", GRACE.id()), NOON);

    queue.queue(revocation("one", ADA.id()), NOON);
    queue.queue(revocation("two", ADA.id()), NOON);
    queue.cancel(ADA.id());

    assertThat(take(queue)).contains(revocation("neighbour", GRACE.id()));
    assertThat(take(queue)).isEmpty();
  }

  @Test
  default void accounts_with_ids_of_any_form_are_kept_apart() {
    Revocations queue = empty();
    ODD_IDS.forEach(id -> queue.queue(revocation("key-" + ODD_IDS.indexOf(id), id), NOON));
    Instant now = LATER;

    for (int left = ODD_IDS.size(); left > 0; left--) {
      assertThat(due(queue, now)).containsExactlyInAnyOrderElementsOf(ODD_IDS.subList(0, left));
      queue.cancel(ODD_IDS.get(left - 1));
      now = now.plusSeconds(1);
    }

    assertThat(due(queue, now)).isEmpty();
  }

  /// Whose revocations are due; they are again a second later.
  private static List<AccountId> due(Revocations queue, Instant now) {
    List<AccountId> due = new ArrayList<>();
    Optional<Revocation> next = queue.take(now, now.plusSeconds(1));
    while (next.isPresent() && due.size() < ODD_IDS.size()) {
      due.add(next.get().account());
      next = queue.take(now, now.plusSeconds(1));
    }
    return due;
  }

  @Test
  default void of_many_that_are_queued_for_one_account_at_once_one_stays() {
    Revocations queue = empty();

    Race.of(runner -> {
      queue.queue(revocation("r" + runner, ADA.id()), NOON);
      return runner;
    });

    List<Boolean> received =
        List.of(take(queue), take(queue)).stream().map(Optional::isPresent).toList();
    assertThat(received).containsExactly(true, false);
  }
}
