package hexmail.application.signin;

import static hexmail.application.signin.SignIns.MAIL;
import static hexmail.application.signin.SignIns.assertNothingIsStored;
import static hexmail.application.world.World.ADA;
import static hexmail.application.world.World.BROWSER;
import static hexmail.application.world.World.GRACE;
import static hexmail.application.world.World.OTHER_BROWSER;
import static hexmail.application.world.World.PLAIN;
import static hexmail.application.world.World.callback;
import static hexmail.application.world.World.keyOf;
import static hexmail.application.world.World.refusal;
import static hexmail.application.world.World.stateOf;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.application.signin.CompleteAuthorization.Answer;
import hexmail.application.signin.CompleteAuthorization.Outcome;
import hexmail.application.world.ConcurrentCalls;
import hexmail.application.world.World;
import hexmail.domain.secret.AuthorizationCode;
import hexmail.domain.secret.SessionKey;
import hexmail.domain.secret.State;
import hexmail.testkit.memory.InMemoryAuthorizationServer.Calls;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An attempt to sign in belongs to one browser, lasts ten minutes and is completed once.
class AttemptTest {
  private final World world = new World();

  @Nested
  class An_attempt_that_is_not_ours {
    @Test
    void with_a_made_up_state_is_unknown() {
      CompleteAuthorization.Callback planted =
          callback(new State("planted"), new AuthorizationCode("4/planted"), null);

      assertThat(world.complete(planted)).isEqualTo(new Outcome.UnknownAttempt());
      assertThat(world.google.calls()).isEqualTo(new Calls(0, 0, 0, 0));
    }

    @Test
    void begun_in_another_browser_is_unknown_and_stays_there() {
      State state = world.begin(PLAIN);
      AuthorizationCode code = world.google.consent(state, ADA);

      Outcome elsewhere =
          world.complete(
              new CompleteAuthorization.Callback(
                  state, OTHER_BROWSER, null, World.DEVICE, new Answer.Code(code)));

      assertThat(elsewhere).isEqualTo(new Outcome.UnknownAttempt());
      assertThat(world.google.calls()).isEqualTo(new Calls(0, 0, 0, 0));
      assertNothingIsStored(world);
      assertThat(world.complete(callback(state, code, null))).isInstanceOf(Outcome.SignedIn.class);
    }

    @Test
    void refused_in_another_browser_does_not_use_it_up() {
      State state = world.begin(PLAIN);

      Outcome elsewhere =
          world.complete(
              new CompleteAuthorization.Callback(
                  state, OTHER_BROWSER, null, World.DEVICE, new Answer.Refusal("access_denied")));

      assertThat(elsewhere).isEqualTo(new Outcome.UnknownAttempt());
      assertThat(world.complete(state, ADA)).isInstanceOf(Outcome.SignedIn.class);
    }
  }

  @Nested
  class Ten_minutes {
    @Test
    void less_a_millisecond_are_in_time() {
      State state = world.begin(PLAIN);
      world.clock.advance(Duration.ofMinutes(10).minusMillis(1));

      assertThat(world.complete(state, ADA)).isInstanceOf(Outcome.SignedIn.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1_000})
    void or_more_are_too_late(long millisMore) {
      State state = world.begin(PLAIN);
      world.clock.advance(Duration.ofMinutes(10).plusMillis(millisMore));

      assertThat(world.complete(state, ADA)).isEqualTo(new Outcome.UnknownAttempt());
      assertThat(world.google.calls()).isEqualTo(new Calls(0, 0, 0, 0));
      assertNothingIsStored(world);
    }
  }

  @Nested
  class A_repeat {
    private final State state = world.begin(PLAIN);
    private final AuthorizationCode code = world.google.consent(state, ADA);
    private final SessionKey key = keyOf(world.complete(callback(state, code, null)));

    private Outcome again(SessionKey session) {
      return world.complete(callback(state, code, session));
    }

    @Test
    void in_the_browser_that_holds_the_session_leads_to_the_same_page() {
      assertThat(again(key)).isEqualTo(new Outcome.AlreadySignedIn(MAIL));
      assertThat(again(key)).isEqualTo(new Outcome.AlreadySignedIn(MAIL));
      assertThat(world.google.calls()).isEqualTo(new Calls(1, 1, 0, 0));
      assertThat(world.openSessions.size()).isEqualTo(1);
    }

    @Test
    void without_the_session_is_unknown() {
      assertThat(world.complete(callback(state, code, null)))
          .isEqualTo(new Outcome.UnknownAttempt());
      assertThat(again(new SessionKey("planted"))).isEqualTo(new Outcome.UnknownAttempt());
      assertThat(world.google.calls()).isEqualTo(new Calls(1, 1, 0, 0));
    }

    @Test
    void with_the_session_of_another_account_is_unknown() {
      SessionKey graces = world.signIn(GRACE);

      assertThat(again(graces)).isEqualTo(new Outcome.UnknownAttempt());
      assertThat(world.google.calls()).isEqualTo(new Calls(2, 2, 0, 0));
    }

    @Test
    void in_another_browser_is_unknown_whatever_session_it_shows() {
      CompleteAuthorization.Callback elsewhere =
          new CompleteAuthorization.Callback(
              state, OTHER_BROWSER, key, World.DEVICE, new Answer.Code(code));

      assertThat(world.complete(elsewhere)).isEqualTo(new Outcome.UnknownAttempt());
      assertThat(world.google.calls()).isEqualTo(new Calls(1, 1, 0, 0));
    }

    @Test
    void after_the_sign_out_is_unknown() {
      world.useCases.signOut().signOut(key);

      assertThat(again(key)).isEqualTo(new Outcome.UnknownAttempt());
    }

    @Test
    void after_ten_minutes_is_unknown() {
      world.clock.advance(Duration.ofMinutes(10));

      assertThat(again(key)).isEqualTo(new Outcome.UnknownAttempt());
      assertThat(world.google.calls()).isEqualTo(new Calls(1, 1, 0, 0));
    }
  }

  @Test
  void twenty_at_once_make_one_exchange_and_get_one_session() {
    State state = world.begin(PLAIN);
    AuthorizationCode code = world.google.consent(state, ADA);
    Set<Thread> callers = ConcurrentHashMap.newKeySet();
    world.takes.set(outcome -> {
      callers.add(Thread.currentThread());
      return outcome;
    });
    world.exchanges.set(answer -> {
      while (callers.size() < 20) {
        Thread.onSpinWait();
      }
      return answer;
    });

    List<Outcome> outcomes =
        ConcurrentCalls.of(20, () -> world.complete(callback(state, code, null)));

    assertThat(outcomes).hasSize(20).containsOnly(outcomes.getFirst());
    assertThat(world.session(keyOf(outcomes.getFirst())).slotOf(ADA.id())).contains(0);
    assertThat(world.google.calls()).isEqualTo(new Calls(1, 1, 0, 0));
    assertThat(world.openSessions.size()).isEqualTo(1);
  }

  @Test
  void the_browser_of_an_attempt_is_the_browser_of_the_next_one() {
    State state = world.begin(PLAIN);

    Outcome outcome = world.complete(refusal(state, "server_error"));

    State next = stateOf(((Outcome.Failed) outcome).authorizationUrl());
    AuthorizationCode code = world.google.consent(next, ADA);
    assertThat(
            world.complete(
                new CompleteAuthorization.Callback(
                    next, OTHER_BROWSER, null, World.DEVICE, new Answer.Code(code))))
        .isEqualTo(new Outcome.UnknownAttempt());
    assertThat(
            world.complete(
                new CompleteAuthorization.Callback(
                    next, BROWSER, null, World.DEVICE, new Answer.Code(code))))
        .isInstanceOf(Outcome.SignedIn.class);
  }
}
