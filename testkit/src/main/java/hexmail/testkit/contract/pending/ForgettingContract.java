package hexmail.testkit.contract.pending;

import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.GRACE;
import static hexmail.testkit.contract.fixture.TestData.fingerprint;
import static hexmail.testkit.contract.pending.AttemptTestData.attempt;
import static hexmail.testkit.contract.pending.AttemptTestData.reconnection;
import static hexmail.testkit.contract.pending.AttemptTestData.take;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.TakeOutcome.Concluded;
import hexmail.domain.authorization.TakeOutcome.Taken;
import hexmail.domain.authorization.TakeOutcome.Unknown;
import hexmail.domain.port.PendingAuthorizations;
import org.junit.jupiter.api.Test;

/// Removing everything about an account.
public interface ForgettingContract extends PendingAuthorizationsFactory {
  @Test
  default void an_attempt_that_wants_a_removed_account_is_removed() {
    PendingAuthorizations store = empty();
    store.remember(reconnection("state", "browser", ADA));

    store.forget(ADA.id());

    assertThat(take(store, "state", "browser")).isEqualTo(new Unknown());
  }

  @Test
  default void the_result_of_an_attempt_of_a_removed_account_is_removed() {
    PendingAuthorizations store = empty();
    store.remember(attempt("state", "browser"));
    take(store, "state", "browser");
    store.conclude(fingerprint("state"), ADA.id(), ReturnPath.HOME);

    store.forget(ADA.id());

    assertThat(take(store, "state", "browser")).isEqualTo(new Unknown());
  }

  @Test
  default void the_attempts_of_others_stay_when_an_account_is_removed() {
    PendingAuthorizations store = empty();
    store.remember(reconnection("wanted", "one", GRACE));
    store.remember(attempt("open", "two"));
    store.remember(attempt("ended", "three"));
    take(store, "ended", "three");
    store.conclude(fingerprint("ended"), GRACE.id(), ReturnPath.HOME);

    store.forget(ADA.id());

    assertThat(take(store, "wanted", "one"))
        .isEqualTo(new Taken(reconnection("wanted", "one", GRACE)));
    assertThat(take(store, "open", "two")).isEqualTo(new Taken(attempt("open", "two")));
    assertThat(take(store, "ended", "three")).isEqualTo(new Concluded(GRACE.id(), ReturnPath.HOME));
  }
}
