package hexmail.testkit.contract.pending;

import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.NOON;
import static hexmail.testkit.contract.fixture.TestData.fingerprint;
import static hexmail.testkit.contract.pending.AttemptTestData.attempt;
import static hexmail.testkit.contract.pending.AttemptTestData.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import hexmail.domain.authorization.PendingAuthorization;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.TakeOutcome;
import hexmail.domain.authorization.TakeOutcome.AlreadyTaken;
import hexmail.domain.authorization.TakeOutcome.Concluded;
import hexmail.domain.authorization.TakeOutcome.Taken;
import hexmail.domain.authorization.TakeOutcome.Unknown;
import hexmail.domain.outage.StoreFull;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.testkit.contract.fixture.Race;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The number of stored attempts is limited.
public interface AttemptLimitContract extends PendingAuthorizationsFactory {
  List<String> SIX = List.of("c", "a", "f", "b", "e", "d");

  @Test
  default void five_attempts_of_one_browser_are_stored() {
    PendingAuthorizations store = empty();
    List<String> five = SIX.subList(0, 5);

    five.forEach(state -> store.remember(attempt(state, "browser")));

    assertThat(five).allSatisfy(state -> assertTaken(store, attempt(state, "browser")));
  }

  @Test
  default void a_sixth_attempt_removes_the_oldest_of_the_browser() {
    PendingAuthorizations store = empty();
    store.remember(attempt("elsewhere", "neighbour"));

    SIX.forEach(state -> store.remember(attempt(state, "browser")));

    assertThat(take(store, SIX.getFirst(), "browser")).isEqualTo(new Unknown());
    assertThat(SIX.subList(1, 6))
        .allSatisfy(state -> assertTaken(store, attempt(state, "browser")));
    assertTaken(store, attempt("elsewhere", "neighbour"));
  }

  @Test
  default void taken_attempts_make_room_and_their_result_is_still_returned() {
    PendingAuthorizations store = empty();
    List<String> taken = Stream.of(1, 2, 3, 4, 5, 6).map(number -> "taken-" + number).toList();
    for (String state : taken) {
      store.remember(attempt(state, "browser"));
      take(store, state, "browser");
    }
    store.conclude(fingerprint("taken-1"), ADA.id(), ReturnPath.HOME);

    SIX.forEach(state -> store.remember(attempt(state, "browser")));

    assertThat(SIX.subList(1, 6))
        .allSatisfy(state -> assertTaken(store, attempt(state, "browser")));
    assertThat(taken.stream().map(state -> take(store, state, "browser")))
        .startsWith(new Concluded(ADA.id(), ReturnPath.HOME), new AlreadyTaken())
        .hasSize(6)
        .doesNotContain(new Unknown());
  }

  @Test
  default void a_full_store_throws_and_keeps_its_attempts() {
    PendingAuthorizations store = withRoomFor(3);
    List<PendingAuthorization> first =
        Stream.of("a", "b", "c").map(AttemptLimitContract::own).toList();
    first.forEach(store::remember);
    PendingAuthorization fourth = own("d");

    assertThatExceptionOfType(StoreFull.class).isThrownBy(() -> store.remember(fourth));

    assertThat(store.take(fourth.state(), fourth.browser(), NOON)).isEqualTo(new Unknown());
    assertThat(first).allSatisfy(attempt -> assertTaken(store, attempt));
  }

  @Test
  default void time_makes_room_in_a_full_store() {
    PendingAuthorizations store = withRoomFor(2);
    Stream.of("a", "b").map(AttemptLimitContract::own).forEach(store::remember);
    PendingAuthorization later =
        attempt("later", "browser", own("a").expiresAt().plus(Duration.ofMinutes(10)));

    assertThatNoException().isThrownBy(() -> store.remember(later));

    assertThat(store.take(later.state(), later.browser(), later.expiresAt().minusMillis(1)))
        .isEqualTo(new Taken(later));
  }

  @Test
  default void five_of_many_concurrent_attempts_of_a_browser_are_stored() {
    PendingAuthorizations store = empty();

    Race.of(runner -> {
      store.remember(attempt("state-" + runner, "browser"));
      return runner;
    });

    List<TakeOutcome> outcomes = Race.of(runner -> take(store, "state-" + runner, "browser"));
    assertThat(outcomes.stream().filter(Taken.class::isInstance)).hasSize(5);
  }

  private static PendingAuthorization own(String state) {
    return attempt(state, "browser-of-" + state);
  }

  private static void assertTaken(PendingAuthorizations store, PendingAuthorization attempt) {
    assertThat(store.take(attempt.state(), attempt.browser(), NOON)).isEqualTo(new Taken(attempt));
  }
}
