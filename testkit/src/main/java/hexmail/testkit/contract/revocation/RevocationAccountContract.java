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

/// At most one revocation is queued for an account; a new consent cancels it.
public interface RevocationAccountContract extends RevocationsFactory {
  @Test
  default void a_new_revocation_replaces_the_one_of_the_same_account() {
    Revocations queue = empty();
    queue.queue(revocation("old", ADA.id()), NOON.minusSeconds(1));

    queue.queue(revocation("new", ADA.id()), LATER);

    assertThat(queue.take(LATER.minusMillis(1), LATER)).isEmpty();
    assertThat(queue.take(LATER, LATER.plusSeconds(1))).contains(revocation("new", ADA.id()));
    assertThat(queue.take(LATER, LATER.plusSeconds(1))).isEmpty();
  }

  @Test
  default void a_replaced_revocation_is_done_without_removing_its_successor() {
    Revocations queue = empty();
    queue.queue(revocation("old", ADA.id()), NOON);
    queue.queue(revocation("new", ADA.id()), NOON);

    queue.done(revocation("old", ADA.id()));

    assertThat(take(queue)).contains(revocation("new", ADA.id()));
  }

  @Test
  default void a_cancelled_revocation_is_removed() {
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
  default void revocations_of_other_accounts_are_unchanged() {
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

  /// The accounts of all due revocations. Each is due again a second later.
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
  default void exactly_one_of_many_revocations_of_one_account_stays() {
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
