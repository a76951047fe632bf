package hexmail.testkit.contract.directory;

import static hexmail.testkit.contract.directory.ListedSessions.session;
import static hexmail.testkit.contract.directory.ListedSessions.slot;
import static hexmail.testkit.contract.scene.Samples.ADA;
import static hexmail.testkit.contract.scene.Samples.GRACE;
import static hexmail.testkit.contract.scene.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.SessionDirectory;
import hexmail.domain.session.WebSession;
import hexmail.testkit.contract.scene.Breakable;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A store that cannot be read or written.
public interface SessionDirectoryOutageContract extends SessionDirectoryFactory {
  @Test
  default void every_call_says_so_when_the_store_is_out_of_order() {
    SessionDirectory directory = outOfOrder();

    throwsOutage(() -> directory.of(ADA.id(), NOON));
    throwsOutage(() -> directory.signOut(ADA.id()));
  }

  @Test
  default void what_could_not_be_done_has_changed_nothing() {
    Breakable<Store> breakable = breakable();
    Store store = breakable.port();
    List<WebSession> all =
        List.of(
            session("laptop", slot(0, ADA.id()), slot(1, GRACE.id())),
            session("phone", slot(0, ADA.id())));
    all.forEach(store.sessions()::open);

    breakable.breakDown();
    throwsOutage(() -> store.directory().signOut(ADA.id()));
    breakable.mend();

    assertThat(all)
        .allSatisfy(
            session -> assertThat(store.sessions().find(session.id(), NOON)).contains(session));
  }

  private static void throwsOutage(Runnable call) {
    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(call::run);
  }
}
