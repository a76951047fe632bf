package hexmail.testkit.contract;

import static hexmail.testkit.contract.Samples.ADA;
import static hexmail.testkit.contract.Samples.GRACE;
import static hexmail.testkit.contract.Samples.NOON;
import static hexmail.testkit.contract.Samples.ODD_IDS;
import static hexmail.testkit.contract.Samples.fingerprint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.domain.account.AccountId;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.Sessions;
import hexmail.domain.secret.Fingerprint;
import hexmail.domain.session.AccountSlot;
import hexmail.domain.session.WebSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every [Sessions][hexmail.domain.port.Sessions] promises.
public interface SessionsContract {
  /// A store without sessions, for one test.
  Sessions empty();

  /// A store that can neither be read nor written.
  Sessions outOfOrder();

  @Test
  default void a_session_is_found_exactly_as_it_was_opened() {
    Sessions store = empty();
    List<AccountSlot> slots = List.of(new AccountSlot(1, GRACE.id()), new AccountSlot(4, ADA.id()));
    WebSession session =
        new WebSession(
            fingerprint("key"), slots, 7, NOON.minusSeconds(60), NOON, NOON.plusSeconds(60));

    store.open(session);

    assertThat(store.find(session.id(), NOON)).contains(session);
  }

  @Test
  default void a_session_without_accounts_is_found_as_such() {
    Sessions store = empty();
    WebSession session = session("key");

    store.open(session);

    assertThat(store.find(session.id(), NOON)).contains(session);
  }

  @Test
  default void accounts_with_ids_of_any_form_keep_their_slots() {
    Sessions store = empty();
    WebSession session = session("key", ODD_IDS.toArray(AccountId[]::new));

    store.open(session);

    assertThat(store.find(session.id(), NOON)).contains(session);
  }

  @Test
  default void an_unknown_session_is_not_found() {
    assertThat(empty().find(fingerprint("key"), NOON)).isEmpty();
  }

  @Test
  default void a_session_counts_until_it_expires() {
    Sessions store = empty();
    WebSession session = session("key", ADA.id());
    store.open(session);

    assertThat(store.find(session.id(), session.expiresAt().minusMillis(1))).contains(session);
    assertThat(store.find(session.id(), session.expiresAt())).isEmpty();
  }

  @Test
  default void an_id_is_never_overwritten() {
    Sessions store = empty();
    WebSession session = session("key", ADA.id());
    store.open(session);

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> store.open(session("key", GRACE.id())));
    assertThat(store.find(session.id(), NOON)).contains(session);
  }

  @Test
  default void a_use_is_noted_with_the_time_until_which_the_session_now_counts() {
    Sessions store = empty();
    WebSession session = session("key", ADA.id(), GRACE.id());
    store.open(session);
    Instant usedAt = NOON.plusSeconds(30);
    Instant expiresAt = NOON.plus(Duration.ofDays(2));

    store.touch(session.id(), usedAt, expiresAt);

    assertThat(store.find(session.id(), expiresAt.minusMillis(1)))
        .contains(
            new WebSession(
                session.id(), session.accounts(), 2, session.openedAt(), usedAt, expiresAt));
  }

  @Test
  default void a_use_of_a_session_that_is_gone_is_without_effect() {
    Sessions store = empty();
    WebSession session = session("key", ADA.id());
    store.open(session);
    store.end(session.id());

    store.touch(session.id(), NOON, NOON.plusSeconds(60));

    assertThat(store.find(session.id(), NOON)).isEmpty();
  }

  @Test
  default void a_use_does_not_bring_an_expired_session_back() {
    Sessions store = empty();
    WebSession session = session("key", ADA.id());
    store.open(session);
    Instant late = session.expiresAt();

    store.touch(session.id(), late, late.plusSeconds(60));

    assertThat(store.find(session.id(), late)).isEmpty();
  }

  @Test
  default void a_successor_takes_the_place_of_the_old_session() {
    Sessions store = empty();
    WebSession old = session("old", ADA.id());
    WebSession successor = session("new", ADA.id(), GRACE.id());
    store.open(old);

    assertThat(store.replace(old.id(), successor)).isTrue();

    assertThat(store.find(old.id(), NOON)).isEmpty();
    assertThat(store.find(successor.id(), NOON)).contains(successor);
  }

  @Test
  default void nothing_is_stored_in_the_place_of_a_session_that_is_gone() {
    Sessions store = empty();
    WebSession old = session("old", ADA.id());
    WebSession successor = session("new", ADA.id());
    store.open(old);
    store.end(old.id());

    assertThat(store.replace(old.id(), successor)).isFalse();
    assertThat(store.find(successor.id(), NOON)).isEmpty();
  }

  @Test
  default void a_successor_never_overwrites_another_session() {
    Sessions store = empty();
    WebSession old = session("old", ADA.id());
    WebSession other = session("other", GRACE.id());
    store.open(old);
    store.open(other);

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> store.replace(old.id(), session("other", ADA.id())));
    assertThat(store.find(old.id(), NOON)).contains(old);
    assertThat(store.find(other.id(), NOON)).contains(other);
  }

  @Test
  default void an_ended_session_is_gone() {
    Sessions store = empty();
    WebSession session = session("key", ADA.id());
    store.open(session);

    store.end(session.id());
    store.end(session.id());

    assertThat(store.find(session.id(), NOON)).isEmpty();
  }

  @Test
  default void other_sessions_are_untouched_those_of_the_same_person_too() {
    Sessions store = empty();
    WebSession laptop = session("laptop", ADA.id());
    WebSession neighbour = session("neighbour", GRACE.id());
    WebSession session = session("key", ADA.id());
    List.of(laptop, neighbour, session).forEach(store::open);

    store.touch(session.id(), NOON.plusSeconds(1), NOON.plusSeconds(2));
    store.replace(session.id(), session("new", ADA.id()));
    store.end(fingerprint("new"));

    assertThat(store.find(laptop.id(), NOON)).contains(laptop);
    assertThat(store.find(neighbour.id(), NOON)).contains(neighbour);
  }

  @Test
  default void of_many_successors_one_takes_the_place() {
    Sessions store = empty();
    WebSession old = session("old", ADA.id());
    store.open(old);

    List<Boolean> replaced =
        Race.of(runner -> store.replace(old.id(), session("new-" + runner, ADA.id())));
    List<Boolean> found =
        Race.of(runner -> store.find(fingerprint("new-" + runner), NOON).isPresent());

    assertThat(replaced).containsOnlyOnce(true);
    assertThat(found).isEqualTo(replaced);
  }

  @Test
  default void of_many_sessions_with_one_id_one_is_opened() {
    Sessions store = empty();

    List<Boolean> opened = Race.of(runner -> opens(store, "key", new AccountId("a" + runner)));

    WebSession winner = session("key", new AccountId("a" + opened.indexOf(true)));
    assertThat(opened).containsOnlyOnce(true);
    assertThat(store.find(winner.id(), NOON)).contains(winner);
  }

  @Test
  default void an_end_that_races_uses_and_successors_leaves_nothing_behind_its_back() {
    Sessions store = empty();
    WebSession session = session("key", ADA.id());
    store.open(session);

    List<Boolean> replaced = Race.of(runner -> endsOrUses(store, session, runner));

    assertThat(store.find(session.id(), NOON)).isEmpty();
    assertThat(store.find(fingerprint("new"), NOON).isPresent()).isEqualTo(replaced.contains(true));
  }

  @Test
  default void every_call_says_so_when_the_store_is_out_of_order() {
    Sessions store = outOfOrder();
    WebSession session = session("key", ADA.id());

    throwsOutage(() -> store.open(session));
    throwsOutage(() -> store.find(session.id(), NOON));
    throwsOutage(() -> store.touch(session.id(), NOON, NOON));
    throwsOutage(() -> store.replace(session.id(), session("new")));
    throwsOutage(() -> store.end(session.id()));
  }

  private static void throwsOutage(Runnable call) {
    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(call::run);
  }

  private static boolean endsOrUses(Sessions store, WebSession session, int runner) {
    switch (runner) {
      case 0 -> store.end(session.id());
      case 1 -> {
        return store.replace(session.id(), session("new", ADA.id()));
      }
      default -> store.touch(session.id(), NOON, NOON.plusSeconds(60));
    }
    return false;
  }

  private static boolean opens(Sessions store, String key, AccountId account) {
    try {
      store.open(session(key, account));
      return true;
    } catch (IllegalStateException used) {
      return false;
    }
  }

  private static WebSession session(String key, AccountId... accounts) {
    Fingerprint id = fingerprint(key);
    WebSession session =
        new WebSession(id, List.of(), 0, NOON.minusSeconds(60), NOON, NOON.plusSeconds(3_600));
    for (AccountId account : accounts) {
      session = session.with(account);
    }
    return session;
  }
}
