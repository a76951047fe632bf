package hexmail.application.signin;

import static hexmail.application.signin.SignIns.MAIL;
import static hexmail.application.world.World.ADA;
import static hexmail.application.world.World.BROWSER;
import static hexmail.application.world.World.DEVICE;
import static hexmail.application.world.World.OTHER_BROWSER;
import static hexmail.application.world.World.PLAIN;
import static hexmail.application.world.World.SESSIONS;
import static hexmail.application.world.World.callback;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.application.signin.CompleteAuthorization.Answer;
import hexmail.application.signin.CompleteAuthorization.Outcome;
import hexmail.application.signin.OpenSession.Visit;
import hexmail.application.world.World;
import hexmail.domain.authorization.PendingAuthorization;
import hexmail.domain.authorization.TakeOutcome;
import hexmail.domain.outage.Outage;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.secret.AuthorizationCode;
import hexmail.domain.secret.SessionKey;
import hexmail.domain.secret.State;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// A callback that comes again while one instance exchanges its code. The repeat comes to another
/// instance on the same store.
class CallbacksTest {
  private final World world = new World();
  private final OpenSession sessions = new OpenSession(world.stores, SESSIONS, world.clock);
  private final State state = world.begin(PLAIN);
  private final AuthorizationCode code = new AuthorizationCode("4/code");
  private final CompleteAuthorization.Callback callback = callback(state, code, null);
  private final SessionKey key = SessionKey.of(BROWSER, state, code);
  private final AtomicInteger polls = new AtomicInteger();

  /// The first callback has come.
  private PendingAuthorization taken() {
    return switch (world.pending.take(
        state.fingerprint(), BROWSER.fingerprint(), world.clock.instant())) {
      case TakeOutcome.Taken(PendingAuthorization attempt) -> attempt;
      case TakeOutcome other -> throw new AssertionError(other);
    };
  }

  private void signIn(PendingAuthorization attempt) {
    assertThat(sessions.open(ADA.id(), attempt, new Visit(key, null, DEVICE))).contains(MAIL);
  }

  /// The repeat, during whose third pause the first callback does `end`.
  private Outcome repeat(CompleteAuthorization.Callback repeated, Runnable end) {
    Callbacks callbacks =
        new Callbacks(
            world.pending,
            sessions,
            world.clock,
            _ -> {
              if (polls.incrementAndGet() == 3) {
                end.run();
              }
            });
    return callbacks.complete(
        repeated,
        _ -> {
          throw new AssertionError("A repeat completes nothing");
        });
  }

  @Test
  void a_repeat_waits_and_brings_the_session_of_the_first() {
    PendingAuthorization attempt = taken();

    assertThat(repeat(callback, () -> signIn(attempt))).isEqualTo(new Outcome.SignedIn(key, MAIL));

    assertThat(polls).hasValue(3);
    assertThat(world.openSessions.size()).isEqualTo(1);
  }

  @Test
  void a_repeat_learns_that_the_first_ended_without_a_sign_in() {
    PendingAuthorization attempt = taken();

    assertThat(repeat(callback, () -> world.pending.fail(attempt.state())))
        .isEqualTo(new Outcome.EndedBefore());

    assertThat(polls).hasValue(3);
  }

  @Test
  void a_repeat_waits_for_ten_seconds_and_no_longer() {
    taken();

    assertThat(repeat(callback, () -> {})).isEqualTo(new Outcome.StillRunning());

    assertThat(Callbacks.POLL_INTERVAL.multipliedBy(polls.get())).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void a_repeat_with_another_code_gets_no_session() {
    PendingAuthorization attempt = taken();
    CompleteAuthorization.Callback forged =
        callback(state, new AuthorizationCode("4/forged"), null);

    assertThat(repeat(forged, () -> signIn(attempt))).isEqualTo(new Outcome.UnknownAttempt());
  }

  @Test
  void a_repeat_that_reports_an_error_gets_no_session() {
    PendingAuthorization attempt = taken();

    assertThat(repeat(World.refusal(state, "access_denied"), () -> signIn(attempt)))
        .isEqualTo(new Outcome.UnknownAttempt());
  }

  @Test
  void a_repeat_in_another_browser_does_not_wait() {
    PendingAuthorization attempt = taken();
    CompleteAuthorization.Callback elsewhere =
        new CompleteAuthorization.Callback(
            state, OTHER_BROWSER, null, DEVICE, new Answer.Code(code));

    assertThat(repeat(elsewhere, () -> signIn(attempt))).isEqualTo(new Outcome.UnknownAttempt());

    assertThat(polls).hasValue(0);
  }

  @Test
  void a_session_that_was_ended_meanwhile_is_not_brought() {
    PendingAuthorization attempt = taken();

    Outcome outcome =
        repeat(
            callback,
            () -> {
              signIn(attempt);
              world.useCases.signOut().signOut(key);
            });

    assertThat(outcome).isEqualTo(new Outcome.UnknownAttempt());
  }

  @Test
  void a_first_callback_that_breaks_off_keeps_no_repeat_waiting() {
    Callbacks first = new Callbacks(world.pending, sessions, world.clock);

    assertThatThrownBy(() ->
            first.complete(
                callback,
                _ -> {
                  throw new StoreUnavailable(Outage.FAILED, "No disk");
                }))
        .isInstanceOf(StoreUnavailable.class);

    assertThat(repeat(callback, () -> {})).isEqualTo(new Outcome.EndedBefore());
    assertThat(polls).hasValue(0);
  }
}
