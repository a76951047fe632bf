package hexmail.testkit.contract.session;

import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.NOON;
import static hexmail.testkit.contract.fixture.TestData.fingerprint;
import static hexmail.testkit.contract.session.SessionTestData.opens;
import static hexmail.testkit.contract.session.SessionTestData.session;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.account.AccountId;
import hexmail.domain.port.Sessions;
import hexmail.domain.session.WebSession;
import hexmail.testkit.contract.fixture.Race;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Concurrent callers.
public interface SessionRaceContract extends SessionsFactory {
  @Test
  default void exactly_one_of_many_successors_replaces_a_session() {
    Sessions store = empty();

    Race.often(race -> {
      WebSession old = session("old-" + race, ADA.id());
      String key = "new-" + race + "-";
      store.open(old);

      List<Boolean> replaced =
          Race.of(runner -> store.replace(old.id(), session(key + runner, ADA.id())));
      List<Boolean> found =
          Race.of(runner -> store.find(fingerprint(key + runner), NOON).isPresent());

      assertThat(replaced).containsOnlyOnce(true);
      assertThat(found).isEqualTo(replaced);
    });
  }

  @Test
  default void exactly_one_of_many_sessions_with_one_id_is_opened() {
    Sessions store = empty();

    Race.often(race -> {
      String key = "key-" + race;

      List<Boolean> opened = Race.of(runner -> opens(store, key, new AccountId("a" + runner)));

      WebSession winner = session(key, new AccountId("a" + opened.indexOf(true)));
      assertThat(opened).containsOnlyOnce(true);
      assertThat(store.find(winner.id(), NOON)).contains(winner);
    });
  }

  @Test
  default void a_session_that_ends_during_uses_and_replacements_stays_ended() {
    Sessions store = empty();

    Race.often(race -> {
      WebSession session = session("key-" + race, ADA.id());
      store.open(session);

      List<Boolean> replaced =
          Race.of(runner -> endsOrUses(store, session, session("new-" + race, ADA.id()), runner));

      assertThat(store.find(session.id(), NOON)).isEmpty();
      assertThat(store.find(fingerprint("new-" + race), NOON).isPresent())
          .isEqualTo(replaced.contains(true));
    });
  }

  private static boolean endsOrUses(
      Sessions store, WebSession session, WebSession successor, int runner) {
    switch (runner) {
      case 0 -> store.end(session.id());
      case 1 -> {
        return store.replace(session.id(), successor);
      }
      default -> store.touch(session.id(), NOON, NOON.plusSeconds(60));
    }
    return false;
  }
}
