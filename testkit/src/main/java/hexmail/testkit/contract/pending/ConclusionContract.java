package hexmail.testkit.contract.pending;

import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.GRACE;
import static hexmail.testkit.contract.fixture.TestData.ODD_IDS;
import static hexmail.testkit.contract.fixture.TestData.fingerprint;
import static hexmail.testkit.contract.pending.AttemptTestData.attempt;
import static hexmail.testkit.contract.pending.AttemptTestData.take;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.account.AccountId;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.TakeOutcome.AlreadyTaken;
import hexmail.domain.authorization.TakeOutcome.Concluded;
import hexmail.domain.authorization.TakeOutcome.Failed;
import hexmail.domain.authorization.TakeOutcome.Taken;
import hexmail.domain.authorization.TakeOutcome.Unknown;
import hexmail.domain.port.PendingAuthorizations;
import org.junit.jupiter.api.Test;

/// Later callers learn how an attempt ended.
public interface ConclusionContract extends PendingAuthorizationsFactory {
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
  default void later_takers_learn_that_the_attempt_ended_without_a_sign_in() {
    PendingAuthorizations store = empty();
    store.remember(attempt("state", "browser"));
    store.remember(attempt("other", "browser"));
    take(store, "state", "browser");
    take(store, "other", "browser");

    store.fail(fingerprint("state"));

    assertThat(take(store, "state", "browser")).isEqualTo(new Failed());
    assertThat(take(store, "state", "browser")).isEqualTo(new Failed());
    assertThat(take(store, "state", "thief")).isEqualTo(new Unknown());
    assertThat(take(store, "other", "browser")).isEqualTo(new AlreadyTaken());
  }

  @Test
  default void only_an_attempt_that_was_taken_and_has_not_ended_can_fail() {
    PendingAuthorizations store = empty();
    store.remember(attempt("begun", "browser"));
    store.remember(attempt("ended", "browser"));
    take(store, "ended", "browser");
    store.conclude(fingerprint("ended"), ADA.id(), ReturnPath.HOME);

    store.fail(fingerprint("unknown"));
    store.fail(fingerprint("begun"));
    store.fail(fingerprint("ended"));

    assertThat(take(store, "unknown", "browser")).isEqualTo(new Unknown());
    assertThat(take(store, "begun", "browser")).isEqualTo(new Taken(attempt("begun", "browser")));
    assertThat(take(store, "ended", "browser")).isEqualTo(new Concluded(ADA.id(), ReturnPath.HOME));
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
  default void the_return_path_of_a_conclusion_is_kept_whole() {
    PendingAuthorizations store = empty();
    store.remember(attempt("state", "browser"));
    take(store, "state", "browser");
    ReturnPath path = new ReturnPath("/u/3/mail?q=" + "%F0%9F%92%8C'%22".repeat(250));

    store.conclude(fingerprint("state"), ADA.id(), path);

    assertThat(take(store, "state", "browser")).isEqualTo(new Concluded(ADA.id(), path));
  }

  @Test
  default void a_conclusion_of_an_unknown_attempt_has_no_effect() {
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
  default void the_result_of_an_attempt_is_not_returned_to_another_browser() {
    PendingAuthorizations store = empty();
    store.remember(attempt("state", "browser"));
    take(store, "state", "browser");
    store.conclude(fingerprint("state"), ADA.id(), ReturnPath.HOME);

    assertThat(take(store, "state", "thief")).isEqualTo(new Unknown());
    assertThat(take(store, "state", "browser")).isEqualTo(new Concluded(ADA.id(), ReturnPath.HOME));
  }
}
