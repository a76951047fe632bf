package hexmail.testkit.contract.pending;

import static hexmail.testkit.contract.fixture.Outages.during;
import static hexmail.testkit.contract.fixture.Outages.everyCallThrows;
import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.fingerprint;
import static hexmail.testkit.contract.pending.AttemptTestData.attempt;
import static hexmail.testkit.contract.pending.AttemptTestData.take;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.TakeOutcome.AlreadyTaken;
import hexmail.domain.authorization.TakeOutcome.Taken;
import hexmail.domain.authorization.TakeOutcome.Unknown;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.testkit.contract.fixture.RecoverablePort;
import org.junit.jupiter.api.Test;

/// An outage of the store.
public interface AttemptOutageContract extends PendingAuthorizationsFactory {
  @Test
  default void every_call_throws_when_the_store_is_unavailable() {
    PendingAuthorizations store = unavailable();

    everyCallThrows(
        () -> store.remember(attempt("state", "browser")),
        () -> take(store, "state", "browser"),
        () -> store.conclude(fingerprint("state"), ADA.id(), ReturnPath.HOME),
        () -> store.fail(fingerprint("state")),
        () -> store.forget(ADA.id()));
  }

  @Test
  default void a_call_that_throws_has_changed_nothing() {
    RecoverablePort<PendingAuthorizations> recoverable = recoverable();
    PendingAuthorizations store = recoverable.port();
    store.remember(attempt("state", "browser"));
    store.remember(attempt("taken", "browser"));
    take(store, "taken", "browser");

    during(
        recoverable,
        () -> store.remember(attempt("new", "browser")),
        () -> take(store, "state", "browser"),
        () -> store.conclude(fingerprint("taken"), ADA.id(), ReturnPath.HOME),
        () -> store.fail(fingerprint("taken")));

    assertThat(take(store, "new", "browser")).isEqualTo(new Unknown());
    assertThat(take(store, "state", "browser")).isEqualTo(new Taken(attempt("state", "browser")));
    assertThat(take(store, "taken", "browser")).isEqualTo(new AlreadyTaken());
  }
}
