package hexmail.testkit.contract.directory;

import static hexmail.testkit.contract.directory.DirectoryTestData.session;
import static hexmail.testkit.contract.directory.DirectoryTestData.slot;
import static hexmail.testkit.contract.directory.DirectoryTestData.usedAt;
import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.GRACE;
import static hexmail.testkit.contract.fixture.TestData.NOON;
import static hexmail.testkit.contract.fixture.TestData.ODD_IDS;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.account.AccountId;
import hexmail.domain.session.WebSession;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The list of an account's sessions.
public interface SessionListContract extends SessionDirectoryFactory {
  @Test
  default void the_sessions_of_an_account_are_listed_last_used_first() {
    Store store = empty();
    WebSession first = usedAt(NOON.minusMillis(2), "phone", slot(0, ADA.id()));
    WebSession last = usedAt(NOON, "laptop", slot(3, GRACE.id()), slot(4, ADA.id()));
    WebSession second = usedAt(NOON.minusMillis(1), "tablet", slot(7, ADA.id()));
    List.of(first, last, second).forEach(store.sessions()::open);

    assertThat(store.directory().of(ADA.id(), NOON)).containsExactly(last, second, first);
  }

  @Test
  default void a_use_brings_a_session_to_the_front() {
    Store store = empty();
    WebSession laptop = usedAt(NOON, "laptop", slot(0, ADA.id()));
    WebSession phone = usedAt(NOON.minusSeconds(9), "phone", slot(0, ADA.id()));
    List.of(laptop, phone).forEach(store.sessions()::open);

    store.sessions().touch(phone.id(), NOON.plusSeconds(1), phone.expiresAt());

    assertThat(store.directory().of(ADA.id(), NOON))
        .containsExactly(usedAt(NOON.plusSeconds(1), "phone", slot(0, ADA.id())), laptop);
  }

  @Test
  default void a_session_is_listed_until_it_expires() {
    Store store = empty();
    WebSession session = session("laptop", slot(0, ADA.id()));
    store.sessions().open(session);
    Instant last = session.expiresAt().minusMillis(1);

    assertThat(store.directory().of(ADA.id(), last)).containsExactly(session);
    assertThat(store.directory().of(ADA.id(), session.expiresAt())).isEmpty();
  }

  @Test
  default void a_session_that_has_ended_is_not_listed() {
    Store store = empty();
    WebSession old = session("laptop", slot(0, ADA.id()));
    WebSession ended = session("phone", slot(0, ADA.id()));
    List.of(old, ended).forEach(store.sessions()::open);
    WebSession successor = session("successor", slot(0, ADA.id()));

    store.sessions().replace(old.id(), successor);
    store.sessions().end(ended.id());

    assertThat(store.directory().of(ADA.id(), NOON)).containsExactly(successor);
  }

  @Test
  default void sessions_without_the_account_are_not_listed() {
    Store store = empty();
    store.sessions().open(session("neighbour", slot(0, GRACE.id())));
    store.sessions().open(session("empty"));

    assertThat(store.directory().of(ADA.id(), NOON)).isEmpty();
  }

  @Test
  default void sessions_of_accounts_whose_ids_look_alike_are_not_listed() {
    Store store = empty();
    for (AccountId id : ODD_IDS) {
      store.sessions().open(of(id));
    }

    assertThat(ODD_IDS)
        .allSatisfy(id -> assertThat(store.directory().of(id, NOON)).containsExactly(of(id)));
  }

  private static WebSession of(AccountId id) {
    return session("browser-" + ODD_IDS.indexOf(id), slot(0, id));
  }
}
