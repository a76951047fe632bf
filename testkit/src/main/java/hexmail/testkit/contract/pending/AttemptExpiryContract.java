package hexmail.testkit.contract.pending;

import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.NOON;
import static hexmail.testkit.contract.fixture.TestData.fingerprint;
import static hexmail.testkit.contract.pending.AttemptTestData.attempt;
import static hexmail.testkit.contract.pending.AttemptTestData.take;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.authorization.PendingAuthorization;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.TakeOutcome.Concluded;
import hexmail.domain.authorization.TakeOutcome.Taken;
import hexmail.domain.authorization.TakeOutcome.Unknown;
import hexmail.domain.port.PendingAuthorizations;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Attempts expire.
public interface AttemptExpiryContract extends PendingAuthorizationsFactory {
  @Test
  default void an_attempt_can_be_taken_just_before_it_expires() {
    PendingAuthorizations store = empty();
    PendingAuthorization attempt = attempt("state", "browser");
    store.remember(attempt);

    Instant last = attempt.expiresAt().minusMillis(1);

    assertThat(store.take(attempt.state(), attempt.browser(), last)).isEqualTo(new Taken(attempt));
  }

  @Test
  default void an_attempt_that_has_expired_is_unknown() {
    PendingAuthorizations store = empty();
    PendingAuthorization attempt = attempt("state", "browser");
    store.remember(attempt);

    assertThat(store.take(attempt.state(), attempt.browser(), attempt.expiresAt()))
        .isEqualTo(new Unknown());
  }

  @Test
  default void the_result_of_an_attempt_is_returned_until_it_expires() {
    PendingAuthorizations store = empty();
    PendingAuthorization attempt = attempt("state", "browser");
    store.remember(attempt);
    take(store, "state", "browser");
    store.conclude(attempt.state(), ADA.id(), ReturnPath.HOME);

    Instant last = attempt.expiresAt().minusMillis(1);

    assertThat(store.take(attempt.state(), attempt.browser(), last))
        .isEqualTo(new Concluded(ADA.id(), ReturnPath.HOME));
    assertThat(store.take(attempt.state(), attempt.browser(), attempt.expiresAt()))
        .isEqualTo(new Unknown());
  }

  @Test
  default void an_attempt_that_expires_takes_no_other_with_it() {
    PendingAuthorizations store = empty();
    PendingAuthorization later = attempt("later", "browser", NOON.plusSeconds(900));
    store.remember(attempt("state", "browser"));
    store.remember(later);
    Instant between = NOON.plusSeconds(700);

    assertThat(store.take(fingerprint("state"), fingerprint("browser"), between))
        .isEqualTo(new Unknown());
    assertThat(store.take(later.state(), later.browser(), between)).isEqualTo(new Taken(later));
  }
}
