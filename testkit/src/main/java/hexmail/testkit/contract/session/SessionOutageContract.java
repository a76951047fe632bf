package hexmail.testkit.contract.session;

import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.NOON;
import static hexmail.testkit.contract.fixture.TestData.fingerprint;
import static hexmail.testkit.contract.session.SessionTestData.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.domain.outage.StoreUnavailable;
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

    throwsOutage(() -> store.open(session));
    throwsOutage(() -> store.find(session.id(), NOON));
    throwsOutage(() -> store.touch(session.id(), NOON, NOON));
    throwsOutage(() -> store.replace(session.id(), session("new")));
    throwsOutage(() -> store.end(session.id()));
  }

  @Test
  default void a_call_that_throws_has_changed_nothing() {
    RecoverablePort<Sessions> recoverable = recoverable();
    Sessions store = recoverable.port();
    WebSession laptop = session("laptop", ADA.id());
    WebSession phone = session("phone", ADA.id());
    List.of(laptop, phone).forEach(store::open);

    recoverable.startOutage();
    throwsOutage(() -> store.open(session("new", ADA.id())));
    throwsOutage(() -> store.touch(laptop.id(), NOON, NOON.plusSeconds(60)));
    throwsOutage(() -> store.replace(phone.id(), session("successor", ADA.id())));
    throwsOutage(() -> store.end(laptop.id()));
    recoverable.endOutage();

    assertThat(store.find(laptop.id(), NOON)).contains(laptop);
    assertThat(store.find(phone.id(), NOON)).contains(phone);
    assertThat(store.find(fingerprint("new"), NOON)).isEmpty();
    assertThat(store.find(fingerprint("successor"), NOON)).isEmpty();
  }

  private static void throwsOutage(Runnable call) {
    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(call::run);
  }
}
