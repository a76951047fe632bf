package hexmail.testkit.contract.session;

import static hexmail.testkit.contract.fixture.Outages.during;
import static hexmail.testkit.contract.fixture.Outages.everyCallThrows;
import static hexmail.testkit.contract.fixture.Outages.isOver;
import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.NOON;
import static hexmail.testkit.contract.fixture.TestData.fingerprint;
import static hexmail.testkit.contract.session.SessionTestData.session;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.port.Sessions;
import hexmail.domain.session.WebSession;
import hexmail.testkit.contract.fixture.RecoverablePort;
import java.util.List;
import org.junit.jupiter.api.Test;

/// An outage of the store.
public interface SessionOutageContract extends SessionsFactory {
  @Test
  default void every_call_throws_when_the_store_is_unavailable() {
    Sessions store = unavailable();
    WebSession session = session("key", ADA.id());

    everyCallThrows(
        () -> store.open(session),
        () -> store.find(session.id(), NOON),
        () -> store.touch(session.id(), NOON, NOON),
        () -> store.replace(session.id(), session("new")),
        () -> store.end(session.id()));
  }

  @Test
  default void a_call_that_throws_has_changed_nothing() {
    RecoverablePort<Sessions> recoverable = recoverable();
    Sessions store = recoverable.port();
    WebSession laptop = session("laptop", ADA.id());
    WebSession phone = session("phone", ADA.id());
    List.of(laptop, phone).forEach(store::open);

    during(
        recoverable,
        () -> store.open(session("new", ADA.id())),
        () -> store.touch(laptop.id(), NOON, NOON.plusSeconds(60)),
        () -> store.replace(phone.id(), session("successor", ADA.id())),
        () -> store.end(laptop.id()));
    isOver(() -> store.find(laptop.id(), NOON));

    assertThat(store.find(laptop.id(), NOON)).contains(laptop);
    assertThat(store.find(phone.id(), NOON)).contains(phone);
    assertThat(store.find(fingerprint("new"), NOON)).isEmpty();
    assertThat(store.find(fingerprint("successor"), NOON)).isEmpty();
  }
}
