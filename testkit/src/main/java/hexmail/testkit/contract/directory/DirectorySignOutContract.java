package hexmail.testkit.contract.directory;

import static hexmail.testkit.contract.directory.DirectoryTestData.session;
import static hexmail.testkit.contract.directory.DirectoryTestData.slot;
import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.GRACE;
import static hexmail.testkit.contract.fixture.TestData.NOON;
import static hexmail.testkit.contract.fixture.TestData.ODD_IDS;
import static hexmail.testkit.contract.fixture.TestData.fingerprint;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.account.AccountId;
import hexmail.domain.session.AccountSlot;
import hexmail.domain.session.WebSession;
import hexmail.testkit.contract.fixture.Race;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Signing an account out of every session.
public interface DirectorySignOutContract extends SessionDirectoryFactory {
  @Test
  default void the_account_is_removed_from_every_session() {
    Store store = empty();
    store.sessions().open(session("laptop", slot(0, ADA.id()), slot(1, GRACE.id())));
    store.sessions().open(session("phone", slot(3, GRACE.id()), slot(4, ADA.id())));

    store.directory().signOut(ADA.id());

    assertThat(accounts(store, "laptop")).containsExactly(slot(1, GRACE.id()));
    assertThat(accounts(store, "phone")).containsExactly(slot(3, GRACE.id()));
  }

  @Test
  default void the_slot_is_not_used_again() {
    Store store = empty();
    WebSession session = session("laptop", slot(0, GRACE.id()), slot(1, ADA.id()));
    store.sessions().open(session);

    store.directory().signOut(ADA.id());

    assertThat(store.sessions().find(session.id(), NOON))
        .contains(
            new WebSession(
                session.id(),
                List.of(slot(0, GRACE.id())),
                session.nextSlot(),
                session.device(),
                session.openedAt(),
                session.lastUsedAt(),
                session.expiresAt()));
  }

  @Test
  default void a_session_without_accounts_ends() {
    Store store = empty();
    store.sessions().open(session("laptop", slot(0, ADA.id())));

    store.directory().signOut(ADA.id());

    assertThat(store.sessions().find(fingerprint("laptop"), NOON)).isEmpty();
    assertThat(store.sessions().replace(fingerprint("laptop"), session("new", slot(0, ADA.id()))))
        .isFalse();
  }

  @Test
  default void sessions_without_the_account_are_unchanged() {
    Store store = empty();
    List<WebSession> others = List.of(session("neighbour", slot(0, GRACE.id())), session("empty"));
    others.forEach(store.sessions()::open);

    store.directory().signOut(ADA.id());

    assertThat(others)
        .allSatisfy(other -> assertThat(store.sessions().find(other.id(), NOON)).contains(other));
  }

  @Test
  default void accounts_with_similar_ids_are_unchanged() {
    Store store = empty();
    List<AccountSlot> slots =
        IntStream.range(0, ODD_IDS.size()).mapToObj(i -> slot(i, ODD_IDS.get(i))).toList();
    store.sessions().open(session("laptop", slots.toArray(AccountSlot[]::new)));

    for (AccountSlot last : slots.reversed().subList(0, slots.size() - 1)) {
      store.directory().signOut(last.account());

      assertThat(accounts(store, "laptop")).isEqualTo(slots.subList(0, last.number()));
    }
  }

  @Test
  default void many_concurrent_sign_outs_leave_no_session() {
    Store store = empty();
    List<AccountSlot> slots =
        IntStream.range(0, Race.RUNNERS).mapToObj(i -> slot(i, new AccountId("a" + i))).toList();
    store.sessions().open(session("laptop", slots.toArray(AccountSlot[]::new)));

    Race.of(runner -> {
      store.directory().signOut(new AccountId("a" + runner));
      return runner;
    });

    assertThat(store.sessions().find(fingerprint("laptop"), NOON)).isEmpty();
  }

  private static List<AccountSlot> accounts(Store store, String key) {
    return store
        .sessions()
        .find(fingerprint(key), NOON)
        .orElseThrow(() -> new AssertionError("The session has ended"))
        .accounts();
  }
}
