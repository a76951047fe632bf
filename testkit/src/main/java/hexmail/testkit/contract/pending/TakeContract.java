package hexmail.testkit.contract.pending;

import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.NOON;
import static hexmail.testkit.contract.fixture.TestData.account;
import static hexmail.testkit.contract.fixture.TestData.fingerprint;
import static hexmail.testkit.contract.pending.AttemptTestData.attempt;
import static hexmail.testkit.contract.pending.AttemptTestData.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.domain.authorization.GrantRequest;
import hexmail.domain.authorization.GrantRequest.Prompt;
import hexmail.domain.authorization.GrantRequest.Rights;
import hexmail.domain.authorization.PendingAuthorization;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.SignInIntent;
import hexmail.domain.authorization.SignInIntent.Mode;
import hexmail.domain.authorization.TakeOutcome.AlreadyTaken;
import hexmail.domain.authorization.TakeOutcome.Taken;
import hexmail.domain.authorization.TakeOutcome.Unknown;
import hexmail.domain.credential.Scopes;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.domain.secret.CodeVerifier;
import hexmail.domain.secret.Nonce;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// An attempt is taken once.
public interface TakeContract extends PendingAuthorizationsFactory {
  @Test
  default void an_attempt_is_taken_exactly_as_it_was_stored() {
    PendingAuthorizations store = empty();
    PendingAuthorization attempt = attempt("state", "browser");

    store.remember(attempt);

    assertThat(take(store, "state", "browser")).isEqualTo(new Taken(attempt));
  }

  @Test
  default void a_reconnection_is_taken_exactly_as_it_was_stored() {
    PendingAuthorizations store = empty();
    String path = "/u/3/mail?q=" + "%F0%9F%92%8C'%22".repeat(250);
    SignInIntent intent =
        new SignInIntent(
            account("a'b", "ada.\uD83D\uDC8C@bücher.example"),
            new ReturnPath(path),
            Mode.ADD,
            new GrantRequest(
                Rights.IDENTITY,
                Scopes.parse("https://mail.google.com/ schöne.\uD83D\uDC8C"),
                Set.of(Prompt.CONSENT, Prompt.SELECT_ACCOUNT)));
    PendingAuthorization attempt =
        new PendingAuthorization(
            fingerprint("state"),
            fingerprint("browser"),
            new CodeVerifier("v~.-_'\"%".repeat(16)),
            new Nonce("n".repeat(256)),
            intent,
            NOON.plusSeconds(600));

    store.remember(attempt);

    assertThat(take(store, "state", "browser")).isEqualTo(new Taken(attempt));
  }

  @Test
  default void a_state_that_was_never_stored_is_unknown() {
    assertThat(take(empty(), "state", "browser")).isEqualTo(new Unknown());
  }

  @Test
  default void a_taken_attempt_is_not_returned_again() {
    PendingAuthorizations store = empty();
    store.remember(attempt("state", "browser"));
    take(store, "state", "browser");

    assertThat(take(store, "state", "browser")).isEqualTo(new AlreadyTaken());
    assertThat(take(store, "state", "browser")).isEqualTo(new AlreadyTaken());
  }

  @Test
  default void a_state_is_never_overwritten() {
    PendingAuthorizations store = empty();
    store.remember(attempt("state", "browser"));

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> store.remember(attempt("state", "thief")));
    assertThat(take(store, "state", "thief")).isEqualTo(new Unknown());
    assertThat(take(store, "state", "browser")).isEqualTo(new Taken(attempt("state", "browser")));
  }

  @Test
  default void a_state_that_was_taken_is_not_used_again() {
    PendingAuthorizations store = empty();
    store.remember(attempt("state", "browser"));
    take(store, "state", "browser");

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> store.remember(attempt("state", "browser")));
    assertThat(take(store, "state", "browser")).isEqualTo(new AlreadyTaken());
  }

  @Test
  default void other_attempts_are_unchanged_even_those_of_the_same_browser() {
    PendingAuthorizations store = empty();
    store.remember(attempt("other-tab", "browser"));
    store.remember(attempt("elsewhere", "neighbour"));
    store.remember(attempt("state", "browser"));

    take(store, "state", "browser");
    store.conclude(fingerprint("state"), ADA.id(), ReturnPath.HOME);

    assertThat(take(store, "other-tab", "browser"))
        .isEqualTo(new Taken(attempt("other-tab", "browser")));
    assertThat(take(store, "elsewhere", "neighbour"))
        .isEqualTo(new Taken(attempt("elsewhere", "neighbour")));
  }

  @Test
  default void an_attempt_is_unknown_to_another_browser_and_stays_for_its_own() {
    PendingAuthorizations store = empty();
    store.remember(attempt("state", "browser"));

    assertThat(take(store, "state", "thief")).isEqualTo(new Unknown());
    assertThat(take(store, "state", "browser")).isEqualTo(new Taken(attempt("state", "browser")));
    assertThat(take(store, "state", "thief")).isEqualTo(new Unknown());
  }
}
