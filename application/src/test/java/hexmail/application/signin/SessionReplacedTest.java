package hexmail.application.signin;

import static hexmail.application.world.World.ADA;
import static hexmail.application.world.World.ALAN;
import static hexmail.application.world.World.GRACE;
import static hexmail.application.world.World.callback;
import static hexmail.application.world.World.keyOf;
import static hexmail.application.world.World.stateOf;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.application.signin.CompleteAuthorization.Outcome;
import hexmail.application.world.World;
import hexmail.domain.account.Account;
import hexmail.domain.authorization.GrantRequest;
import hexmail.domain.authorization.GrantRequest.Prompt;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.SignInIntent;
import hexmail.domain.authorization.SignInIntent.Mode;
import hexmail.domain.secret.SessionKey;
import hexmail.domain.secret.State;
import hexmail.domain.session.AccountSlot;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Two sign-ins of one browser that end at the same moment. Each replaces the session, and the
/// later one must not lose the account of the other.
class SessionReplacedTest {
  private static final SignInIntent ADD =
      SignInIntent.of(null, new ReturnPath("/accounts"), Mode.ADD)
          .asking(GrantRequest.USUAL.prompting(Prompt.SELECT_ACCOUNT));

  private final World world = new World();
  private final SessionKey first = world.signIn(ADA);

  private Outcome complete(State state, Account person, @Nullable SessionKey session) {
    return world.complete(callback(state, world.google.consent(state, person), session));
  }

  /// Completes the attempt of `state` as Grace; `meanwhile` runs during its exchange.
  private Outcome addGrace(State state, Supplier<Object> meanwhile) {
    AtomicBoolean once = new AtomicBoolean();
    world.exchanges.set(answer -> {
      if (once.compareAndSet(false, true)) {
        assertThat(meanwhile.get()).isNotNull();
      }
      return answer;
    });
    return complete(state, GRACE, first);
  }

  @Test
  void one_more_trip_adds_the_account_to_the_session_that_the_browser_has_then() {
    State graces = world.begin(ADD);
    State alans = world.begin(ADD);
    SessionKey[] second = new SessionKey[1];

    Outcome outcome = addGrace(graces, () -> second[0] = keyOf(complete(alans, ALAN, first)));

    assertThat(outcome).isInstanceOf(Outcome.SessionReplaced.class);
    URI url = ((Outcome.SessionReplaced) outcome).authorizationUrl();
    State again = stateOf(url);
    assertThat(world.google.request(again).loginHint()).isEqualTo("grace@example.com");
    assertThat(world.google.request(again).grant().prompts()).isEmpty();
    Outcome added = complete(again, GRACE, second[0]);
    assertThat(world.session(keyOf(added)).accounts())
        .extracting(AccountSlot::account)
        .containsExactly(ADA.id(), ALAN.id(), GRACE.id());
    assertThat(((Outcome.SignedIn) added).returnTo()).isEqualTo(new ReturnPath("/accounts"));
    assertThat(world.openSessions.size()).isEqualTo(1);
  }

  @Test
  void a_plain_sign_in_makes_the_trip_too_and_leaves_no_session_behind() {
    SessionKey[] second = new SessionKey[1];
    State alans = world.begin(ADD);

    Outcome outcome =
        addGrace(world.begin(World.PLAIN), () -> second[0] = keyOf(complete(alans, ALAN, first)));

    URI url = ((Outcome.SessionReplaced) outcome).authorizationUrl();
    Outcome signedIn = complete(stateOf(url), GRACE, second[0]);
    assertThat(world.session(keyOf(signedIn)).accounts())
        .containsExactly(new AccountSlot(0, GRACE.id()));
    assertThat(world.openSessions.size()).isEqualTo(1);
  }

  @Test
  void the_accounts_of_a_session_that_was_ended_meanwhile_do_not_come_back() {
    Outcome outcome =
        addGrace(
            world.begin(ADD),
            () -> {
              world.useCases.signOut().signOut(first);
              return first;
            });

    assertThat(world.openSessions.size()).isZero();
    URI url = ((Outcome.SessionReplaced) outcome).authorizationUrl();
    Outcome added = complete(stateOf(url), GRACE, first);
    assertThat(world.session(keyOf(added)).accounts())
        .containsExactly(new AccountSlot(0, GRACE.id()));
  }

  @Test
  void a_callback_that_was_on_its_way_with_the_old_key_makes_the_trip_too() {
    State graces = world.begin(ADD);
    SessionKey second = keyOf(complete(world.begin(ADD), ALAN, first));

    Outcome outcome = complete(graces, GRACE, first);

    URI url = ((Outcome.SessionReplaced) outcome).authorizationUrl();
    Outcome added = complete(stateOf(url), GRACE, second);
    assertThat(world.session(keyOf(added)).accounts())
        .extracting(AccountSlot::account)
        .containsExactly(ADA.id(), ALAN.id(), GRACE.id());
  }
}
