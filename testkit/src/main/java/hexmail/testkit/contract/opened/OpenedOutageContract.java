package hexmail.testkit.contract.opened;

import static hexmail.testkit.contract.fixture.Outages.during;
import static hexmail.testkit.contract.fixture.Outages.everyCallThrows;
import static hexmail.testkit.contract.fixture.Outages.isOver;
import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.opened.OpenedTestData.A;
import static hexmail.testkit.contract.opened.OpenedTestData.ADA_HERE;
import static hexmail.testkit.contract.opened.OpenedTestData.B;
import static hexmail.testkit.contract.opened.OpenedTestData.byId;
import static hexmail.testkit.contract.opened.OpenedTestData.keep;
import static hexmail.testkit.contract.opened.OpenedTestData.message;
import static hexmail.testkit.contract.opened.OpenedTestData.signedIn;
import static hexmail.testkit.contract.opened.OpenedTestData.stored;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.port.OpenedMessages;
import hexmail.testkit.contract.fixture.RecoverablePort;
import java.util.List;
import org.junit.jupiter.api.Test;

/// An outage of the store.
public interface OpenedOutageContract extends OpenedMessagesFactory {
  @Test
  default void every_call_throws_when_the_store_is_unavailable() {
    OpenedMessages opened = unavailable().opened();

    everyCallThrows(
        () -> opened.find(ADA_HERE, List.of(A)),
        () -> opened.keep(ADA_HERE, List.of(message(A))),
        () -> opened.remove(ADA.id(), List.of(A)),
        () -> opened.forget(ADA.id()));
  }

  @Test
  default void a_call_that_throws_has_changed_nothing() {
    RecoverablePort<Store> recoverable = recoverable();
    Store store = signedIn(recoverable.port());
    keep(store, ADA_HERE, message(A));

    during(
        recoverable,
        () -> keep(store, ADA_HERE, message(B)),
        () -> store.opened().remove(ADA.id(), List.of(A)),
        () -> store.opened().forget(ADA.id()));
    isOver(() -> stored(store, ADA_HERE));

    assertThat(stored(store, ADA_HERE)).isEqualTo(byId(message(A)));
  }
}
