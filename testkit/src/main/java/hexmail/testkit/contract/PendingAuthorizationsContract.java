package hexmail.testkit.contract;

import static hexmail.testkit.contract.Samples.ADA;
import static hexmail.testkit.contract.Samples.GRACE;
import static hexmail.testkit.contract.Samples.NOON;
import static hexmail.testkit.contract.Samples.ODD_IDS;
import static hexmail.testkit.contract.Samples.account;
import static hexmail.testkit.contract.Samples.fingerprint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.domain.account.AccountId;
import hexmail.domain.authorization.PendingAuthorization;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.SignInIntent;
import hexmail.domain.authorization.SignInIntent.Mode;
import hexmail.domain.authorization.TakeOutcome;
import hexmail.domain.authorization.TakeOutcome.AlreadyTaken;
import hexmail.domain.authorization.TakeOutcome.Concluded;
import hexmail.domain.authorization.TakeOutcome.Taken;
import hexmail.domain.authorization.TakeOutcome.Unknown;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.domain.secret.CodeVerifier;
import hexmail.domain.secret.Fingerprint;
import hexmail.domain.secret.Nonce;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every [PendingAuthorizations][hexmail.domain.port.PendingAuthorizations] promises.
public interface PendingAuthorizationsContract {
  /// A store without attempts, for one test.
  PendingAuthorizations empty();

  /// A store that can neither be read nor written.
  PendingAuthorizations outOfOrder();

  @Test
  default void an_attempt_is_taken_exactly_as_it_was_remembered() {
    PendingAuthorizations store = empty();
    PendingAuthorization attempt = attempt("state", "browser");

    store.remember(attempt);

    assertThat(take(store, "state", "browser")).isEqualTo(new Taken(attempt));
  }

  @Test
  default void a_reconnection_is_taken_exactly_as_it_was_remembered() {
    PendingAuthorizations store = empty();
    String path = "/u/3/mail?q=" + "%F0%9F%92%8C'%22".repeat(250);
    SignInIntent intent =
        new SignInIntent(
            account("a'b", "ada.\uD83D\uDC8C@bücher.example"),
            new ReturnPath(path),
            Mode.ADD,
            true);
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
  default void a_state_that_was_never_remembered_is_unknown() {
    assertThat(take(empty(), "state", "browser")).isEqualTo(new Unknown());
  }

  @Test
  default void a_taken_attempt_is_not_given_out_again() {
    PendingAuthorizations store = empty();
    store.remember(attempt("state", "browser"));
    take(store, "state", "browser");

    assertThat(take(store, "state", "browser")).isEqualTo(new AlreadyTaken());
    assertThat(take(store, "state", "browser")).isEqualTo(new AlreadyTaken());
  }

  @Test
  default void later_takers_learn_how_the_attempt_ended() {
    PendingAuthorizations store = empty();
    store.remember(attempt("state", "browser"));
    take(store, "state", "browser");

    store.conclude(fingerprint("state"), GRACE.id(), new ReturnPath("/u/1/mail?q=a"));

    Concluded expected = new Concluded(GRACE.id(), new ReturnPath("/u/1/mail?q=a"));
    assertThat(take(store, "state", "browser")).isEqualTo(expected);
    assertThat(take(store, "state", "browser")).isEqualTo(expected);
  }

  @Test
  default void the_account_of_a_conclusion_may_have_an_id_of_any_form() {
    PendingAuthorizations store = empty();
    for (AccountId id : ODD_IDS) {
      store.remember(attempt(id.value(), "browser"));
      take(store, id.value(), "browser");
      store.conclude(fingerprint(id.value()), id, ReturnPath.HOME);
    }

    assertThat(ODD_IDS)
        .allSatisfy(id ->
            assertThat(take(store, id.value(), "browser"))
                .isEqualTo(new Concluded(id, ReturnPath.HOME)));
  }

  @Test
  default void a_conclusion_of_an_unknown_attempt_is_without_effect() {
    PendingAuthorizations store = empty();

    store.conclude(fingerprint("state"), ADA.id(), ReturnPath.HOME);

    assertThat(take(store, "state", "browser")).isEqualTo(new Unknown());
  }

  @Test
  default void only_an_attempt_that_was_taken_can_be_concluded() {
    PendingAuthorizations store = empty();
    store.remember(attempt("state", "browser"));

    store.conclude(fingerprint("state"), ADA.id(), ReturnPath.HOME);

    assertThat(take(store, "state", "browser")).isEqualTo(new Taken(attempt("state", "browser")));
  }

  @Test
  default void to_another_browser_it_is_unknown_and_stays_for_the_one_that_began_it() {
    PendingAuthorizations store = empty();
    store.remember(attempt("state", "browser"));

    assertThat(take(store, "state", "thief")).isEqualTo(new Unknown());
    assertThat(take(store, "state", "browser")).isEqualTo(new Taken(attempt("state", "browser")));
    assertThat(take(store, "state", "thief")).isEqualTo(new Unknown());
  }

  @Test
  default void how_it_ended_is_not_told_to_another_browser() {
    PendingAuthorizations store = empty();
    store.remember(attempt("state", "browser"));
    take(store, "state", "browser");
    store.conclude(fingerprint("state"), ADA.id(), ReturnPath.HOME);

    assertThat(take(store, "state", "thief")).isEqualTo(new Unknown());
    assertThat(take(store, "state", "browser")).isEqualTo(new Concluded(ADA.id(), ReturnPath.HOME));
  }

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
  default void how_it_ended_is_told_until_the_attempt_expires() {
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
  default void a_state_is_never_overwritten() {
    PendingAuthorizations store = empty();
    store.remember(attempt("state", "browser"));

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> store.remember(attempt("state", "thief")));
    assertThat(take(store, "state", "thief")).isEqualTo(new Unknown());
    assertThat(take(store, "state", "browser")).isEqualTo(new Taken(attempt("state", "browser")));
  }

  @Test
  default void other_attempts_are_untouched_those_of_the_same_browser_too() {
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
  default void an_attempt_that_expires_takes_no_other_with_it() {
    PendingAuthorizations store = empty();
    PendingAuthorization later = attempt("later", "browser", NOON.plusSeconds(1_200));
    store.remember(attempt("state", "browser"));
    store.remember(later);
    Instant between = NOON.plusSeconds(900);

    assertThat(store.take(fingerprint("state"), fingerprint("browser"), between))
        .isEqualTo(new Unknown());
    assertThat(store.take(later.state(), later.browser(), between)).isEqualTo(new Taken(later));
  }

  @Test
  default void of_many_takers_one_receives_it() {
    PendingAuthorizations store = empty();
    store.remember(attempt("state", "browser"));

    List<TakeOutcome> outcomes = Race.of(_ -> take(store, "state", "browser"));

    List<TakeOutcome> late = Collections.nCopies(Race.RUNNERS - 1, new AlreadyTaken());
    assertThat(outcomes).containsOnlyOnce(new Taken(attempt("state", "browser")));
    assertThat(outcomes.stream().filter(AlreadyTaken.class::isInstance).toList()).isEqualTo(late);
  }

  @Test
  default void of_many_attempts_with_one_state_one_is_remembered() {
    PendingAuthorizations store = empty();

    List<Boolean> remembered = Race.of(runner -> remembers(store, attempt("state", "b" + runner)));

    String winner = "b" + remembered.indexOf(true);
    assertThat(remembered).containsOnlyOnce(true);
    assertThat(take(store, "state", winner)).isEqualTo(new Taken(attempt("state", winner)));
  }

  @Test
  default void every_call_says_so_when_the_store_is_out_of_order() {
    PendingAuthorizations store = outOfOrder();

    throwsOutage(() -> store.remember(attempt("state", "browser")));
    throwsOutage(() -> take(store, "state", "browser"));
    throwsOutage(() -> store.conclude(fingerprint("state"), ADA.id(), ReturnPath.HOME));
  }

  private static void throwsOutage(Runnable call) {
    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(call::run);
  }

  private static boolean remembers(PendingAuthorizations store, PendingAuthorization attempt) {
    try {
      store.remember(attempt);
      return true;
    } catch (IllegalStateException used) {
      return false;
    }
  }

  private static TakeOutcome take(PendingAuthorizations store, String state, String browser) {
    return store.take(fingerprint(state), fingerprint(browser), NOON);
  }

  private static PendingAuthorization attempt(String state, String browser) {
    return attempt(state, browser, NOON.plus(Duration.ofMinutes(10)));
  }

  private static PendingAuthorization attempt(String state, String browser, Instant expiresAt) {
    Fingerprint key = fingerprint(state);
    return new PendingAuthorization(
        key,
        fingerprint(browser),
        new CodeVerifier("verifier-" + key.hex()),
        new Nonce("nonce-" + key.hex()),
        new SignInIntent(null, ReturnPath.HOME, Mode.PLAIN, false),
        expiresAt);
  }
}
