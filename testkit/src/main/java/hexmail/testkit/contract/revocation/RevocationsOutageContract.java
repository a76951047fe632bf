package hexmail.testkit.contract.revocation;

import static hexmail.testkit.contract.fixture.Outages.during;
import static hexmail.testkit.contract.fixture.Outages.everyCallThrows;
import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.GRACE;
import static hexmail.testkit.contract.fixture.TestData.NOON;
import static hexmail.testkit.contract.revocation.RevocationTestData.revocation;
import static hexmail.testkit.contract.revocation.RevocationTestData.take;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.port.Revocations;
import hexmail.testkit.contract.fixture.RecoverablePort;
import org.junit.jupiter.api.Test;

/// An outage of the queue.
public interface RevocationsOutageContract extends RevocationsFactory {
  @Test
  default void every_call_throws_when_the_store_is_unavailable() {
    Revocations queue = unavailable();

    everyCallThrows(
        () -> queue.queue(revocation("one", ADA.id()), NOON),
        () -> take(queue),
        () -> queue.done(revocation("one", ADA.id())),
        () -> queue.cancel(ADA.id()));
  }

  @Test
  default void a_call_that_throws_has_changed_nothing() {
    RecoverablePort<Revocations> recoverable = recoverable();
    Revocations queue = recoverable.port();
    queue.queue(revocation("one", ADA.id()), NOON);

    during(
        recoverable,
        () -> queue.queue(revocation("two", ADA.id()), NOON.minusSeconds(2)),
        () -> queue.queue(revocation("other", GRACE.id()), NOON.minusSeconds(1)),
        () -> take(queue),
        () -> queue.done(revocation("one", ADA.id())),
        () -> queue.cancel(ADA.id()));

    assertThat(take(queue)).contains(revocation("one", ADA.id()));
    assertThat(take(queue)).isEmpty();
  }
}
