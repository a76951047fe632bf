package hexmail.application.signin;

import static hexmail.application.signin.SignIns.AS_ADA;
import static hexmail.application.signin.SignIns.MAIL;
import static hexmail.application.signin.SignIns.assertNothingIsStored;
import static hexmail.application.signin.SignIns.assertWorks;
import static hexmail.application.world.World.ADA;
import static hexmail.application.world.World.GRACE;
import static hexmail.application.world.World.NOON;
import static hexmail.application.world.World.PLAIN;
import static hexmail.application.world.World.SCOPES;
import static hexmail.application.world.World.callback;
import static hexmail.application.world.World.keyOf;
import static hexmail.application.world.World.refusal;
import static hexmail.application.world.World.stateOf;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.application.signin.CompleteAuthorization.Outcome;
import hexmail.application.world.World;
import hexmail.domain.account.Identity;
import hexmail.domain.authorization.ExchangeOutcome;
import hexmail.domain.authorization.GrantRequest;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.SignInIntent;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.GrantState;
import hexmail.domain.credential.Scopes;
import hexmail.domain.secret.AuthorizationCode;
import hexmail.domain.secret.SessionKey;
import hexmail.domain.secret.State;
import hexmail.domain.session.AccountSlot;
import hexmail.testkit.memory.InMemoryAuthorizationServer.Calls;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompleteAuthorizationTest {
  private final World world = new World();

  @Nested
  class A_first_sign_in {
    @Test
    void stores_the_credential_and_opens_a_session() {
      Outcome outcome = world.complete(world.begin(PLAIN), ADA);

      SessionKey key = keyOf(outcome);
      Credential stored = world.credential(ADA);
      assertThat(outcome).isEqualTo(new Outcome.SignedIn(key, MAIL));
      assertThat(stored)
          .isEqualTo(
              new Credential(
                  new Identity(ADA, true, null),
                  SCOPES,
                  stored.refreshToken(),
                  stored.bearer(),
                  new GrantState.Active(),
                  NOON,
                  NOON,
                  stored.version()));
      assertThat(stored.bearer().expiresAt()).isEqualTo(NOON.plus(Duration.ofHours(1)));
      assertThat(world.session(key).accounts()).containsExactly(new AccountSlot(0, ADA.id()));
      assertThat(world.google.calls()).isEqualTo(new Calls(1, 1, 0, 0));
    }

    @Test
    void returns_to_the_place_in_the_slot_that_the_account_got() {
      Outcome outcome = world.complete(world.begin(AS_ADA), ADA);

      assertThat(outcome)
          .isEqualTo(new Outcome.SignedIn(keyOf(outcome), new ReturnPath("/u/0/mail?q=a")));
    }

    @Test
    void keeps_the_scopes_that_were_granted_and_no_others() {
      State state = world.begin(PLAIN);
      AuthorizationCode code =
          world.google.consent(state, new Identity(ADA, true, null), Scopes.parse("email openid"));

      assertThat(world.complete(callback(state, code, null))).isInstanceOf(Outcome.SignedIn.class);
      assertThat(world.credential(ADA).scopes().text()).isEqualTo("email openid");
    }

    @Test
    void in_two_tabs_completes_in_both() {
      State first = world.begin(PLAIN);
      State second = world.begin(PLAIN);

      assertThat(world.complete(second, ADA)).isInstanceOf(Outcome.SignedIn.class);
      assertThat(world.complete(first, ADA)).isInstanceOf(Outcome.SignedIn.class);
    }
  }

  @Nested
  class A_redirect_without_a_code {
    @Test
    void with_access_denied_is_cancel_or_an_empty_box() {
      State state = world.begin(AS_ADA);

      Outcome outcome = world.complete(refusal(state, "access_denied"));

      assertThat(outcome).isInstanceOf(Outcome.RightsDeclined.class);
      assertThat(((Outcome.RightsDeclined) outcome).intent()).isEqualTo(AS_ADA);
      assertNothingIsStored(world);
      assertThat(world.google.calls()).isEqualTo(new Calls(0, 0, 0, 0));
      URI url = ((Outcome.RightsDeclined) outcome).authorizationUrl();
      assertThat(world.google.request(stateOf(url)).loginHint()).isEqualTo("ada@example.com");
      assertWorks(world, url);
    }

    @Test
    void with_access_denied_is_cancel_where_only_the_identity_was_asked_for() {
      SignInIntent identity = AS_ADA.asking(GrantRequest.USUAL.identityOnly());

      Outcome outcome = world.complete(refusal(world.begin(identity), "access_denied"));

      assertThat(outcome).isInstanceOf(Outcome.Declined.class);
      assertThat(((Outcome.Declined) outcome).returnTo())
          .isEqualTo(new ReturnPath("/u/4/mail?q=a"));
      URI url = ((Outcome.Declined) outcome).authorizationUrl();
      assertThat(world.google.request(stateOf(url)).grant()).isEqualTo(identity.grant());
      assertNothingIsStored(world);
    }

    @Test
    void names_each_rule_that_keeps_people_out() {
      assertThat(refused("org_internal")).isEqualTo(new Outcome.OrganisationOnly());
      assertThat(refused("disallowed_useragent")).isEqualTo(new Outcome.EmbeddedBrowser());
      assertThat(refused("admin_policy_enforced"))
          .isInstanceOfSatisfying(
              Outcome.Blocked.class, blocked -> assertWorks(world, blocked.authorizationUrl()));
    }

    private Outcome refused(String error) {
      return world.complete(refusal(world.begin(PLAIN), error));
    }

    @ParameterizedTest
    @ValueSource(strings = {"server_error", "temporarily_unavailable", "ACCESS_DENIED", ""})
    void that_says_anything_else_is_a_failure_with_a_new_attempt(String error) {
      State state = world.begin(PLAIN);

      Outcome outcome = world.complete(refusal(state, error));

      assertThat(outcome).isInstanceOf(Outcome.Failed.class);
      assertNothingIsStored(world);
      assertThat(world.google.calls()).isEqualTo(new Calls(0, 0, 0, 0));
      assertWorks(world, ((Outcome.Failed) outcome).authorizationUrl());
    }

    @Test
    void uses_the_attempt_up() {
      State state = world.begin(PLAIN);

      assertThat(world.complete(refusal(state, "access_denied")))
          .isInstanceOf(Outcome.RightsDeclined.class);

      assertThat(world.complete(state, ADA)).isEqualTo(new Outcome.EndedBefore());
      assertThat(world.google.calls().exchanges()).isZero();
    }
  }

  @Nested
  class A_refused_code {
    @Test
    void that_an_administrator_is_behind_says_so() {
      world.exchanges.set(_ -> new ExchangeOutcome.CodeRefused("admin_policy_enforced"));

      Outcome outcome = world.complete(world.begin(AS_ADA), ADA);

      assertThat(outcome)
          .isInstanceOfSatisfying(
              Outcome.Blocked.class,
              blocked -> assertThat(blocked.error()).isEqualTo("admin_policy_enforced"));
      assertNothingIsStored(world);
    }

    @Test
    void that_another_rule_is_behind_says_so() {
      world.exchanges.set(_ -> new ExchangeOutcome.CodeRefused("org_internal"));

      assertThat(world.complete(world.begin(AS_ADA), ADA))
          .isEqualTo(new Outcome.OrganisationOnly());
      assertNothingIsStored(world);
    }

    @Test
    void is_reported_with_a_new_attempt() {
      State state = world.begin(AS_ADA);

      Outcome outcome = world.complete(callback(state, new AuthorizationCode("4/no"), null));

      assertThat(outcome).isInstanceOf(Outcome.CodeRejected.class);
      assertNothingIsStored(world);
      assertThat(world.google.calls()).isEqualTo(new Calls(1, 0, 0, 0));
      assertThat(((Outcome.CodeRejected) outcome).reason()).isEqualTo("invalid_grant");
      URI url = ((Outcome.CodeRejected) outcome).authorizationUrl();
      assertThat(world.google.request(stateOf(url)).loginHint()).isEqualTo("ada@example.com");
      assertWorks(world, url);
    }

    @Test
    void is_not_exchanged_again() {
      State state = world.begin(PLAIN);
      CompleteAuthorization.Callback callback =
          callback(state, new AuthorizationCode("4/no"), null);

      assertThat(world.complete(callback)).isInstanceOf(Outcome.CodeRejected.class);
      assertThat(world.complete(callback)).isEqualTo(new Outcome.EndedBefore());
      assertThat(world.google.calls()).isEqualTo(new Calls(1, 0, 0, 0));
    }

    @Test
    void may_be_the_code_of_another_attempt() {
      State mine = world.begin(PLAIN);
      State other = world.begin(PLAIN);
      AuthorizationCode injected = world.google.consent(other, GRACE);

      assertThat(world.complete(callback(mine, injected, null)))
          .isInstanceOf(Outcome.CodeRejected.class);
      assertNothingIsStored(world);
    }
  }

  @Test
  void its_outcomes_print_no_key() {
    Outcome outcome = world.complete(world.begin(PLAIN), ADA);

    assertThat(outcome.toString()).doesNotContain(keyOf(outcome).reveal());
    assertThat(callback(new State("s3cret"), new AuthorizationCode("c0de"), keyOf(outcome)))
        .asString()
        .doesNotContain("s3cret", "c0de", keyOf(outcome).reveal());
  }
}
