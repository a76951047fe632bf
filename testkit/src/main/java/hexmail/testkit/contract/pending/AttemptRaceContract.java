package hexmail.testkit.contract.pending;

import static hexmail.testkit.contract.pending.AttemptTestData.attempt;
import static hexmail.testkit.contract.pending.AttemptTestData.remembers;
import static hexmail.testkit.contract.pending.AttemptTestData.take;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.authorization.TakeOutcome;
import hexmail.domain.authorization.TakeOutcome.AlreadyTaken;
import hexmail.domain.authorization.TakeOutcome.Taken;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.testkit.contract.fixture.Race;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Concurrent callers.
public interface AttemptRaceContract extends PendingAuthorizationsFactory {
  @Test
  default void exactly_one_of_many_callers_takes_an_attempt() {
    PendingAuthorizations store = empty();

    Race.often(race -> {
      String state = "state-" + race;
      String browser = "browser-" + race;
      store.remember(attempt(state, browser));

      List<TakeOutcome> outcomes = Race.of(_ -> take(store, state, browser));

      List<TakeOutcome> late = Collections.nCopies(Race.RUNNERS - 1, new AlreadyTaken());
      assertThat(outcomes).containsOnlyOnce(new Taken(attempt(state, browser)));
      assertThat(outcomes.stream().filter(AlreadyTaken.class::isInstance).toList()).isEqualTo(late);
    });
  }

  @Test
  default void exactly_one_of_many_attempts_with_one_state_is_stored() {
    PendingAuthorizations store = empty();

    Race.often(race -> {
      String state = "state-" + race;

      List<Boolean> remembered =
          Race.of(runner -> remembers(store, attempt(state, race + "-" + runner)));

      String winner = race + "-" + remembered.indexOf(true);
      assertThat(remembered).containsOnlyOnce(true);
      assertThat(take(store, state, winner)).isEqualTo(new Taken(attempt(state, winner)));
    });
  }
}
