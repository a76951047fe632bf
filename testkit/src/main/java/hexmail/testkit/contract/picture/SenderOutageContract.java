package hexmail.testkit.contract.picture;

import static hexmail.testkit.contract.fixture.Outages.during;
import static hexmail.testkit.contract.fixture.Outages.everyCallThrows;
import static hexmail.testkit.contract.fixture.Outages.isOver;
import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.picture.SenderTestData.NEWS;
import static hexmail.testkit.contract.picture.SenderTestData.SHOP;
import static hexmail.testkit.contract.picture.SenderTestData.allowing;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.port.PictureSenders;
import hexmail.testkit.contract.fixture.RecoverablePort;
import org.junit.jupiter.api.Test;

/// An outage of the store.
public interface SenderOutageContract extends PictureSendersFactory {
  @Test
  default void every_call_throws_when_the_store_is_unavailable() {
    PictureSenders senders = unavailable();

    everyCallThrows(
        () -> senders.allow(ADA.id(), NEWS),
        () -> senders.disallow(ADA.id(), NEWS),
        () -> senders.allowed(ADA.id()),
        () -> senders.forget(ADA.id()));
  }

  @Test
  default void a_call_that_throws_has_changed_nothing() {
    RecoverablePort<PictureSenders> recoverable = recoverable();
    PictureSenders senders = allowing(recoverable.port(), ADA.id(), NEWS);

    during(
        recoverable,
        () -> senders.allow(ADA.id(), SHOP),
        () -> senders.disallow(ADA.id(), NEWS),
        () -> senders.forget(ADA.id()));
    isOver(() -> senders.allowed(ADA.id()));

    assertThat(senders.allowed(ADA.id())).containsExactly(NEWS);
  }
}
