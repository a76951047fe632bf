package hexmail.application.signin;

import static hexmail.application.world.World.ADA;
import static hexmail.application.world.World.BROWSER;
import static hexmail.application.world.World.GRACE;
import static hexmail.application.world.World.NOON;
import static hexmail.application.world.World.OTHER_BROWSER;
import static hexmail.application.world.World.PLAIN;
import static hexmail.application.world.World.SCOPES;
import static hexmail.application.world.World.callback;
import static hexmail.application.world.World.keyOf;
import static hexmail.application.world.World.refusal;
import static hexmail.application.world.World.stateOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.application.signin.CompleteAuthorization.Answer;
import hexmail.application.signin.CompleteAuthorization.Outcome;
import hexmail.application.world.Crowd;
import hexmail.application.world.World;
import hexmail.domain.account.Account;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.account.Identity;
import hexmail.domain.authorization.AuthorizationRequest;
import hexmail.domain.authorization.ExchangeOutcome;
import hexmail.domain.authorization.ExchangeOutcome.Exchanged;
import hexmail.domain.authorization.IdentityOutcome.Unproven;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.SignInIntent;
import hexmail.domain.authorization.SignInIntent.Mode;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.GrantState;
import hexmail.domain.credential.Scopes;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.Outage;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.secret.AuthorizationCode;
import hexmail.domain.secret.SessionKey;
import hexmail.domain.secret.State;
import hexmail.domain.session.AccountSlot;
import hexmail.testkit.memory.InMemoryAuthorizationServer.Calls;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompleteAuthorizationTest {
  private static final ReturnPath MAIL = new ReturnPath("/u/0/mail");
  private static final SignInIntent AS_ADA =
      new SignInIntent(ADA, new ReturnPath("/u/4/mail?q=a"), Mode.PLAIN, false);

  private final World world = new World();

  private void assertNothingIsStored() {
    assertThat(world.credentials.find(ADA.id())).isEmpty();
    assertThat(world.credentials.find(GRACE.id())).isEmpty();
    assertThat(world.openSessions.size()).isZero();
  }

  /// The attempt at `url` is ready: Ada can complete it.
  private void assertWorks(URI url) {
    assertThat(world.complete(stateOf(url), ADA)).isInstanceOf(Outcome.SignedIn.class);
  }

  private static ExchangeOutcome withoutRefreshToken(ExchangeOutcome outcome) {
    return outcome instanceof Exchanged(TokenGrant grant)
        ? new Exchanged(new TokenGrant(grant.bearer(), null, grant.scopes(), grant.idToken()))
        : outcome;
  }

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
                  ADA,
                  SCOPES,
                  stored.refreshToken(),
                  stored.bearer(),
                  new GrantState.Active(),
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
    void that_says_access_denied_is_a_no() {
      State state = world.begin(AS_ADA);

      Outcome outcome = world.complete(refusal(state, "access_denied"));

      assertThat(outcome).isInstanceOf(Outcome.Declined.class);
      assertThat(((Outcome.Declined) outcome).returnTo())
          .isEqualTo(new ReturnPath("/u/4/mail?q=a"));
      assertNothingIsStored();
      assertThat(world.google.calls()).isEqualTo(new Calls(0, 0, 0, 0));
      URI url = ((Outcome.Declined) outcome).authorizationUrl();
      assertThat(world.google.request(stateOf(url)).loginHint()).isEqualTo("ada@example.com");
      assertWorks(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"server_error", "temporarily_unavailable", "ACCESS_DENIED", ""})
    void that_says_anything_else_is_a_failure_with_a_new_attempt(String error) {
      State state = world.begin(PLAIN);

      Outcome outcome = world.complete(refusal(state, error));

      assertThat(outcome).isInstanceOf(Outcome.Failed.class);
      assertNothingIsStored();
      assertThat(world.google.calls()).isEqualTo(new Calls(0, 0, 0, 0));
      assertWorks(((Outcome.Failed) outcome).authorizationUrl());
    }

    @Test
    void uses_the_attempt_up() {
      State state = world.begin(PLAIN);

      assertThat(world.complete(refusal(state, "access_denied")))
          .isInstanceOf(Outcome.Declined.class);

      assertThat(world.complete(state, ADA)).isEqualTo(new Outcome.UnknownAttempt());
      assertThat(world.google.calls().exchanges()).isZero();
    }
  }

  @Nested
  class An_attempt_that_is_not_ours {
    @Test
    void with_a_state_that_nobody_made_is_unknown() {
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
                  state.fingerprint(), OTHER_BROWSER, null, new Answer.Code(code)));

      assertThat(elsewhere).isEqualTo(new Outcome.UnknownAttempt());
      assertThat(world.google.calls()).isEqualTo(new Calls(0, 0, 0, 0));
      assertNothingIsStored();
      assertThat(world.complete(callback(state, code, null))).isInstanceOf(Outcome.SignedIn.class);
    }

    @Test
    void refused_in_another_browser_does_not_use_it_up() {
      State state = world.begin(PLAIN);

      Outcome elsewhere =
          world.complete(
              new CompleteAuthorization.Callback(
                  state.fingerprint(), OTHER_BROWSER, null, new Answer.Refusal("access_denied")));

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
      assertNothingIsStored();
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
    void with_the_session_of_somebody_else_is_unknown() {
      SessionKey graces = world.signIn(GRACE);

      assertThat(again(graces)).isEqualTo(new Outcome.UnknownAttempt());
      assertThat(world.google.calls()).isEqualTo(new Calls(2, 2, 0, 0));
    }

    @Test
    void in_another_browser_is_unknown_whatever_session_it_shows() {
      CompleteAuthorization.Callback elsewhere =
          new CompleteAuthorization.Callback(
              state.fingerprint(), OTHER_BROWSER, key, new Answer.Code(code));

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
  void of_twenty_at_once_one_signs_in_with_one_exchange() {
    State state = world.begin(PLAIN);
    AuthorizationCode code = world.google.consent(state, ADA);

    List<Outcome> outcomes = Crowd.each(20, () -> world.complete(callback(state, code, null)));

    assertThat(outcomes).filteredOn(Outcome.SignedIn.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(new Outcome.UnknownAttempt()::equals).hasSize(19);
    assertThat(world.google.calls()).isEqualTo(new Calls(1, 1, 0, 0));
    assertThat(world.openSessions.size()).isEqualTo(1);
  }

  @Nested
  class A_refused_code {
    @Test
    void is_told_with_a_new_attempt() {
      State state = world.begin(AS_ADA);

      Outcome outcome = world.complete(callback(state, new AuthorizationCode("4/no"), null));

      assertThat(outcome).isInstanceOf(Outcome.CodeRejected.class);
      assertNothingIsStored();
      assertThat(world.google.calls()).isEqualTo(new Calls(1, 0, 0, 0));
      assertThat(((Outcome.CodeRejected) outcome).reason()).isEqualTo("invalid_grant");
      URI url = ((Outcome.CodeRejected) outcome).authorizationUrl();
      assertThat(world.google.request(stateOf(url)).loginHint()).isEqualTo("ada@example.com");
      assertWorks(url);
    }

    @Test
    void is_not_exchanged_again() {
      State state = world.begin(PLAIN);
      CompleteAuthorization.Callback callback =
          callback(state, new AuthorizationCode("4/no"), null);

      assertThat(world.complete(callback)).isInstanceOf(Outcome.CodeRejected.class);
      assertThat(world.complete(callback)).isEqualTo(new Outcome.UnknownAttempt());
      assertThat(world.google.calls()).isEqualTo(new Calls(1, 0, 0, 0));
    }

    @Test
    void may_be_the_code_of_another_attempt() {
      State mine = world.begin(PLAIN);
      State other = world.begin(PLAIN);
      AuthorizationCode injected = world.google.consent(other, GRACE);

      assertThat(world.complete(callback(mine, injected, null)))
          .isInstanceOf(Outcome.CodeRejected.class);
      assertNothingIsStored();
    }
  }

  @Nested
  class Somebody_who {
    @Test
    void is_not_named_by_google_is_unknown_and_nothing_is_stored() {
      world.google.omitUserId(true);

      Outcome outcome = world.complete(world.begin(PLAIN), ADA);

      assertThat(outcome).isInstanceOf(Outcome.UserUnknown.class);
      assertNothingIsStored();
      assertThat(world.google.calls()).isEqualTo(new Calls(1, 1, 0, 0));
      world.google.omitUserId(false);
      // Google has granted already, so no refresh token comes before consent is asked for.
      assertThat(world.complete(stateOf(((Outcome.UserUnknown) outcome).authorizationUrl()), ADA))
          .isInstanceOf(Outcome.ConsentNeeded.class);
    }

    @Test
    void is_not_proven_is_not_let_in_and_nothing_is_stored() {
      world.server.onIdentify(_ -> new Unproven("nonce"));

      Outcome outcome = world.complete(world.begin(PLAIN.withConsent()), ADA);

      assertThat(outcome).isInstanceOf(Outcome.IdentityUnproven.class);
      assertThat(((Outcome.IdentityUnproven) outcome).reason()).isEqualTo("nonce");
      assertNothingIsStored();
      assertThat(world.google.calls()).isEqualTo(new Calls(1, 1, 0, 0));
      world.server.onIdentify(identity -> identity);
      assertWorks(((Outcome.IdentityUnproven) outcome).authorizationUrl());
    }

    @Test
    void is_not_the_one_that_was_wanted_is_told_both_names() {
      Outcome outcome = world.complete(world.begin(AS_ADA), GRACE);

      assertThat(outcome).isInstanceOf(Outcome.OtherAccount.class);
      Outcome.OtherAccount other = (Outcome.OtherAccount) outcome;
      assertThat(List.of(other.wanted(), other.actual())).containsExactly(ADA, GRACE);
      assertNothingIsStored();
      assertThat(world.google.request(stateOf(other.authorizationUrl())).loginHint())
          .isEqualTo("ada@example.com");
      assertWorks(other.authorizationUrl());
    }

    @Test
    void has_the_wanted_id_and_a_new_address_is_the_one() {
      Account renamed = new Account(ADA.id(), new EmailAddress("ada@new.example"));

      assertThat(world.complete(world.begin(AS_ADA), renamed)).isInstanceOf(Outcome.SignedIn.class);
      assertThat(world.credential(ADA).account()).isEqualTo(renamed);
    }

    @Test
    void is_not_admitted_gets_no_new_attempt_and_nothing_is_stored() {
      World closed = new World(new AdmissionPolicy(Set.of(), Set.of("example.com")));

      assertThat(closed.complete(closed.begin(PLAIN), ADA)).isEqualTo(new Outcome.NotAdmitted(ADA));
      assertThat(closed.credentials.find(ADA.id())).isEmpty();
      assertThat(closed.openSessions.size()).isZero();
    }

    @Test
    void is_admitted_signs_in() {
      World closed = new World(new AdmissionPolicy(Set.of(ADA.email()), Set.of()));

      assertThat(closed.complete(closed.begin(PLAIN), ADA)).isInstanceOf(Outcome.SignedIn.class);
    }
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
    void and_with_none_stored_consent_is_asked_for_once_and_the_same_person_proposed() {
      world.signIn(ADA);
      world.credentials.remove(ADA.id());

      Outcome outcome =
          world.complete(world.begin(new SignInIntent(null, MAIL, Mode.ADD, false)), ADA);

      assertThat(outcome).isInstanceOf(Outcome.ConsentNeeded.class);
      assertThat(world.credentials.find(ADA.id())).isEmpty();
      State next = stateOf(((Outcome.ConsentNeeded) outcome).authorizationUrl());
      AuthorizationRequest request = world.google.request(next);
      assertThat(request.forceConsent()).isTrue();
      assertThat(request.loginHint()).isEqualTo("ada@example.com");
      assertThat(world.complete(next, ADA)).isInstanceOf(Outcome.SignedIn.class);
    }

    @Test
    void the_proposed_person_may_still_be_another() {
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
      assertWorks(((Outcome.ConsentNeeded) outcome).authorizationUrl());
      assertThat(world.credential(ADA).state()).isEqualTo(new GrantState.Active());
    }

    @Test
    void nobody_is_asked_a_second_time() {
      world.server.onExchange(CompleteAuthorizationTest::withoutRefreshToken);

      Outcome first = world.complete(world.begin(PLAIN), ADA);
      assertThat(first).isInstanceOf(Outcome.ConsentNeeded.class);
      Outcome second =
          world.complete(stateOf(((Outcome.ConsentNeeded) first).authorizationUrl()), ADA);

      assertThat(second).isInstanceOf(Outcome.NoRefreshToken.class);
      assertNothingIsStored();
      assertThat(world.google.calls()).isEqualTo(new Calls(2, 2, 0, 0));
      world.server.onExchange(outcome -> outcome);
      assertWorks(((Outcome.NoRefreshToken) second).authorizationUrl());
    }
  }

  @Nested
  class Out_of_order {
    @ParameterizedTest
    @EnumSource(Outage.class)
    void google_at_the_exchange_is_told_with_a_new_attempt(Outage outage) {
      State state = world.begin(PLAIN);
      AuthorizationCode code = world.google.consent(state, ADA);
      world.google.outage(outage);

      Outcome outcome = world.complete(callback(state, code, null));

      assertThat(outcome).isInstanceOf(Outcome.Unreachable.class);
      assertThat(((Outcome.Unreachable) outcome).outage()).isEqualTo(outage);
      assertNothingIsStored();
      assertThat(world.google.calls()).isEqualTo(new Calls(1, 0, 0, 0));
      world.google.outage(null);
      assertWorks(((Outcome.Unreachable) outcome).authorizationUrl());
    }

    @Test
    void google_at_the_question_who_it_is_stores_nothing() {
      world.server.onIdentify(_ -> {
        throw new AuthorizationServerUnavailable(Outage.TOO_SLOW, "slow");
      });

      Outcome outcome = world.complete(world.begin(PLAIN.withConsent()), ADA);

      assertThat(outcome).isInstanceOf(Outcome.Unreachable.class);
      assertThat(((Outcome.Unreachable) outcome).reason()).isEqualTo("slow");
      assertNothingIsStored();
      world.server.onIdentify(identity -> identity);
      assertWorks(((Outcome.Unreachable) outcome).authorizationUrl());
    }

    @Test
    void our_client_at_google_is_the_operators_error() {
      world.google.rejectClient(true);

      assertThatThrownBy(() -> world.complete(world.begin(PLAIN), ADA))
          .isInstanceOf(ClientRejected.class);
      assertNothingIsStored();
    }

    @Test
    void the_credential_store_signs_nobody_in() {
      State state = world.begin(PLAIN);
      AuthorizationCode code = world.google.consent(state, ADA);
      world.credentials.outOfOrder(true);

      assertThatThrownBy(() -> world.complete(callback(state, code, null)))
          .isInstanceOf(StoreUnavailable.class);

      world.credentials.outOfOrder(false);
      assertNothingIsStored();
      assertThat(world.complete(callback(state, code, null)))
          .isEqualTo(new Outcome.UnknownAttempt());
      assertThat(world.google.calls().exchanges()).isEqualTo(1);
    }

    @Test
    void the_store_of_attempts_spends_no_code() {
      State state = world.begin(PLAIN);
      AuthorizationCode code = world.google.consent(state, ADA);
      world.pending.outOfOrder(true);

      assertThatThrownBy(() -> world.complete(callback(state, code, null)))
          .isInstanceOf(StoreUnavailable.class);

      world.pending.outOfOrder(false);
      assertThat(world.complete(callback(state, code, null))).isInstanceOf(Outcome.SignedIn.class);
    }
  }

  @Test
  void a_failed_attempt_leaves_the_credential_of_before_alone() {
    world.signIn(ADA);
    Credential before = world.credential(ADA);

    world.google.outage(Outage.FAILED);
    assertThat(world.complete(world.begin(PLAIN), ADA)).isInstanceOf(Outcome.Unreachable.class);
    world.google.outage(null);
    assertThat(world.complete(world.begin(AS_ADA), GRACE)).isInstanceOf(Outcome.OtherAccount.class);

    assertThat(world.credential(ADA)).isEqualTo(before);
    assertThat(world.openSessions.size()).isEqualTo(1);
  }

  @Test
  void its_outcomes_print_no_key() {
    Outcome outcome = world.complete(world.begin(PLAIN), ADA);

    assertThat(outcome.toString()).doesNotContain(keyOf(outcome).reveal());
    assertThat(callback(new State("s3cret"), new AuthorizationCode("c0de"), keyOf(outcome)))
        .asString()
        .doesNotContain("s3cret", "c0de", keyOf(outcome).reveal());
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
                    next.fingerprint(), OTHER_BROWSER, null, new Answer.Code(code))))
        .isEqualTo(new Outcome.UnknownAttempt());
    assertThat(
            world.complete(
                new CompleteAuthorization.Callback(
                    next.fingerprint(), BROWSER, null, new Answer.Code(code))))
        .isInstanceOf(Outcome.SignedIn.class);
  }
}
