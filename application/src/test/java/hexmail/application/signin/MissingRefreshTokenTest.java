package hexmail.application.signin;

import static hexmail.application.signin.SignIns.MAIL;
import static hexmail.application.signin.SignIns.assertNothingIsStored;
import static hexmail.application.signin.SignIns.assertWorks;
import static hexmail.application.world.World.ADA;
import static hexmail.application.world.World.FORCED;
import static hexmail.application.world.World.GRACE;
import static hexmail.application.world.World.NOON;
import static hexmail.application.world.World.PLAIN;
import static hexmail.application.world.World.stateOf;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.application.signin.CompleteAuthorization.Outcome;
import hexmail.application.world.World;
import hexmail.domain.account.Identity;
import hexmail.domain.authorization.AuthorizationRequest;
import hexmail.domain.authorization.ExchangeOutcome;
import hexmail.domain.authorization.ExchangeOutcome.Exchanged;
import hexmail.domain.authorization.GrantRequest;
import hexmail.domain.authorization.GrantRequest.Prompt;
import hexmail.domain.authorization.SignInIntent;
import hexmail.domain.authorization.SignInIntent.Mode;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.GrantState;
import hexmail.domain.credential.RefreshOutcome;
import hexmail.domain.credential.Scopes;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.secret.AuthorizationCode;
import hexmail.domain.secret.State;
import hexmail.testkit.memory.InMemoryAuthorizationServer.Calls;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Google issues a refresh token with the first consent only. These are sign-ins without one.
class MissingRefreshTokenTest {
  private final World world = new World();

  private static ExchangeOutcome withoutRefreshToken(ExchangeOutcome outcome) {
    return outcome instanceof Exchanged(TokenGrant grant)
        ? new Exchanged(new TokenGrant(grant.bearer(), null, grant.scopes(), grant.idToken()))
        : outcome;
  }

  @Nested
  class Without_a_refresh_token {
    @Test
    void a_second_consent_keeps_the_stored_one() {
      world.signIn(ADA);
      Credential first = world.credential(ADA);
      world.clock.advance(Duration.ofHours(5));

      assertThat(world.complete(world.begin(PLAIN), ADA)).isInstanceOf(Outcome.SignedIn.class);

      Credential second = world.credential(ADA);
      assertThat(second.refreshToken()).isEqualTo(first.refreshToken());
      assertThat(second.bearer()).isNotEqualTo(first.bearer());
      assertThat(second.consentedAt()).isEqualTo(NOON.plus(Duration.ofHours(5)));
      assertThat(second.version()).isGreaterThan(first.version());
      assertThat(world.google.calls()).isEqualTo(new Calls(2, 2, 0, 0));
    }

    @Test
    void and_with_none_stored_consent_is_required_once_with_the_account_as_login_hint() {
      world.signIn(ADA);
      world.credentials.remove(ADA.id());

      Outcome outcome = world.complete(world.begin(SignInIntent.of(null, MAIL, Mode.ADD)), ADA);

      assertThat(outcome).isInstanceOf(Outcome.ConsentNeeded.class);
      assertThat(world.credentials.find(ADA.id())).isEmpty();
      State next = stateOf(((Outcome.ConsentNeeded) outcome).authorizationUrl());
      AuthorizationRequest request = world.google.request(next);
      assertThat(request.grant()).isEqualTo(GrantRequest.USUAL.prompting(Prompt.CONSENT));
      assertThat(request.loginHint()).isEqualTo("ada@example.com");
      assertThat(world.complete(next, ADA)).isInstanceOf(Outcome.SignedIn.class);
    }

    @Test
    void the_person_may_still_choose_another_account() {
      world.signIn(ADA);
      world.credentials.remove(ADA.id());

      Outcome outcome = world.complete(world.begin(PLAIN), ADA);

      URI url = ((Outcome.ConsentNeeded) outcome).authorizationUrl();
      assertThat(world.complete(stateOf(url), GRACE)).isInstanceOf(Outcome.SignedIn.class);
    }

    @Test
    void a_stored_one_that_is_revoked_does_not_count() {
      world.signIn(ADA);
      world.markRevoked(ADA);

      Outcome outcome = world.complete(world.begin(PLAIN), ADA);

      assertThat(outcome).isInstanceOf(Outcome.ConsentNeeded.class);
      assertWorks(world, ((Outcome.ConsentNeeded) outcome).authorizationUrl());
      assertThat(world.credential(ADA).state()).isEqualTo(new GrantState.Active());
    }

    private Outcome complete(State state, Scopes granted) {
      AuthorizationCode code = world.google.consent(state, new Identity(ADA, true, null), granted);
      return world.complete(World.callback(state, code, null));
    }

    @Test
    void rights_that_were_added_require_consent_once_and_then_last() {
      complete(world.begin(PLAIN), Scopes.IDENTITY);
      Credential first = world.credential(ADA);

      Outcome added = complete(world.begin(PLAIN), World.SCOPES);

      assertThat(added).isInstanceOf(Outcome.ConsentNeeded.class);
      assertThat(world.credential(ADA)).isEqualTo(first);
      State forced = stateOf(((Outcome.ConsentNeeded) added).authorizationUrl());
      assertThat(world.google.request(forced).grant())
          .isEqualTo(GrantRequest.USUAL.prompting(Prompt.CONSENT));
      assertThat(world.complete(forced, ADA)).isInstanceOf(Outcome.SignedIn.class);
      assertThat(world.credential(ADA).scopes()).isEqualTo(World.SCOPES);
      world.clock.advance(Duration.ofHours(5));
      assertThat(world.server.refresh(world.credential(ADA)))
          .isInstanceOfSatisfying(
              RefreshOutcome.Refreshed.class,
              refreshed -> assertThat(refreshed.grant().scopes()).isEqualTo(World.SCOPES));
    }

    @Test
    void added_rights_without_a_refresh_token_even_after_a_consent_store_nothing() {
      complete(world.begin(PLAIN), Scopes.IDENTITY);
      Credential first = world.credential(ADA);
      world.exchanges.set(MissingRefreshTokenTest::withoutRefreshToken);

      assertThat(world.complete(world.begin(FORCED), ADA))
          .isInstanceOf(Outcome.NoRefreshToken.class);
      assertThat(world.credential(ADA)).isEqualTo(first);
    }

    @Test
    void the_chooser_is_not_shown_again_for_the_consent() {
      world.signIn(ADA);
      world.credentials.remove(ADA.id());
      SignInIntent intent = PLAIN.asking(GrantRequest.USUAL.prompting(Prompt.SELECT_ACCOUNT));

      Outcome outcome = world.complete(world.begin(intent), ADA);

      State next = stateOf(((Outcome.ConsentNeeded) outcome).authorizationUrl());
      assertThat(world.google.request(next).grant().prompts()).containsExactly(Prompt.CONSENT);
    }

    @Test
    void consent_is_never_required_a_second_time() {
      world.exchanges.set(MissingRefreshTokenTest::withoutRefreshToken);

      Outcome first = world.complete(world.begin(PLAIN), ADA);
      assertThat(first).isInstanceOf(Outcome.ConsentNeeded.class);
      Outcome second =
          world.complete(stateOf(((Outcome.ConsentNeeded) first).authorizationUrl()), ADA);

      assertThat(second).isInstanceOf(Outcome.NoRefreshToken.class);
      assertNothingIsStored(world);
      assertThat(world.google.calls()).isEqualTo(new Calls(2, 2, 0, 0));
      world.exchanges.set(outcome -> outcome);
      assertWorks(world, ((Outcome.NoRefreshToken) second).authorizationUrl());
    }
  }
}
