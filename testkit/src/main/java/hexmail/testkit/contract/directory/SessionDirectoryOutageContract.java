package hexmail.testkit.contract.directory;

import static hexmail.testkit.contract.directory.DirectoryTestData.session;
import static hexmail.testkit.contract.directory.DirectoryTestData.slot;
import static hexmail.testkit.contract.fixture.Outages.during;
import static hexmail.testkit.contract.fixture.Outages.everyCallThrows;
import static hexmail.testkit.contract.fixture.Outages.isOver;
import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.GRACE;
import static hexmail.testkit.contract.fixture.TestData.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.port.SessionDirectory;
import hexmail.domain.session.WebSession;
import hexmail.testkit.contract.fixture.RecoverablePort;
import java.util.List;
import org.junit.jupiter.api.Test;

/// An outage of the store.
public interface SessionDirectoryOutageContract extends SessionDirectoryFactory {
  @Test
  default void every_call_throws_when_the_store_is_unavailable() {
    SessionDirectory directory = unavailable();

    everyCallThrows(() -> directory.of(ADA.id(), NOON), () -> directory.signOut(ADA.id()));
  }

  @Test
  default void a_call_that_throws_has_changed_nothing() {
    RecoverablePort<Store> recoverable = recoverable();
    Store store = recoverable.port();
    List<WebSession> all =
        List.of(
            session("laptop", slot(0, ADA.id()), slot(1, GRACE.id())),
            session("phone", slot(0, ADA.id())));
    all.forEach(store.sessions()::open);

    during(recoverable, () -> store.directory().signOut(ADA.id()));
    isOver(() -> store.directory().of(ADA.id(), NOON));

    assertThat(all)
        .allSatisfy(
            session -> assertThat(store.sessions().find(session.id(), NOON)).contains(session));
  }
}
