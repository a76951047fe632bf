package hexmail.testkit.memory;

import static hexmail.testkit.contract.fixture.TestData.identity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.account.Identity;
import hexmail.domain.authorization.AuthorizationRequest;
import hexmail.domain.authorization.ExchangeOutcome;
import hexmail.domain.authorization.ExchangeOutcome.Exchanged;
import hexmail.domain.authorization.GrantRequest;
import hexmail.domain.authorization.GrantRequest.Prompt;
import hexmail.domain.authorization.IdentityOutcome;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.GrantState;
import hexmail.domain.credential.RefreshOutcome;
import hexmail.domain.credential.RefreshOutcome.GrantRevoked;
import hexmail.domain.credential.RefreshOutcome.Refreshed;
import hexmail.domain.credential.RevocationOutcome;
import hexmail.domain.credential.Scopes;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.Outage;
import hexmail.domain.secret.AuthorizationCode;
import hexmail.domain.secret.CodeVerifier;
import hexmail.domain.secret.Nonce;
import hexmail.domain.secret.State;
import hexmail.testkit.time.AdjustableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class InMemoryAuthorizationServerTest {
  private static final Account ADA =
      new Account(new AccountId("1"), new EmailAddress("ada@example.com"));
  private static final Scopes ASKED = Scopes.parse("openid mail.read");

  private final AdjustableClock clock = new AdjustableClock(Instant.parse("2026-05-04T12:00:00Z"));
  private final InMemoryAuthorizationServer server =
      new InMemoryAuthorizationServer(clock, ASKED, URI.create("/consent"));

  @Test
  void a_request_can_be_looked_up_by_its_state() {
    server.authorizationUrl(request("s1", false));

    assertThat(server.request(new State("s1"))).isEqualTo(request("s1", false));
  }

  @Test
  void a_first_consent_gives_every_token_and_the_scopes() {
    TokenGrant grant = signIn("s1", false);

    assertThat(grant.refreshToken()).isNotNull();
    assertThat(grant.idToken()).isNotNull();
    assertThat(grant.scopes()).isEqualTo(ASKED);
    assertThat(grant.bearer().expiresAt()).isEqualTo(clock.instant().plusSeconds(3_600));
    assertThat(server.tokenOwner(grant.bearer().token())).contains(new TokenOwner(ADA, ASKED));
  }

  @Test
  void a_refresh_token_comes_again_only_with_a_consent_that_was_shown() {
    signIn("s1", false);

    assertThat(signIn("s2", false).refreshToken()).isNull();
    assertThat(signIn("s3", true).refreshToken()).isNotNull();
  }

  @Test
  void a_person_may_grant_less_than_was_asked_for() {
    server.authorizationUrl(request("s1", false));
    Scopes less = Scopes.parse("openid");
    AuthorizationCode code = server.consent(new State("s1"), new Identity(ADA, true, null), less);

    assertThat(exchanged(code).scopes()).isEqualTo(less);
  }

  @Test
  void a_code_can_be_used_once() {
    AuthorizationCode code = consent("s1", false);
    exchanged(code);

    assertThat(server.exchange(code, verifier()))
        .isEqualTo(new ExchangeOutcome.CodeRefused("invalid_grant"));
  }

  @Test
  void a_code_is_refused_without_its_verifier_and_after_ten_minutes() {
    AuthorizationCode unproven = consent("s1", false);
    AuthorizationCode late = consent("s2", false);
    clock.advance(Duration.ofMinutes(10));

    assertThat(server.exchange(unproven, new CodeVerifier("other")))
        .isEqualTo(new ExchangeOutcome.CodeRefused("invalid_grant"));
    assertThat(server.exchange(late, verifier()))
        .isEqualTo(new ExchangeOutcome.CodeRefused("invalid_grant"));
  }

  @Test
  void the_person_is_identified_by_the_tokens_of_the_same_attempt() {
    TokenGrant grant = signIn("s1", false);

    assertThat(server.identify(grant, new Nonce("nonce-of-s1")))
        .isEqualTo(new IdentityOutcome.Identified(new Identity(ADA, true, null)));
    assertThat(server.identify(grant, new Nonce("other")))
        .isInstanceOf(IdentityOutcome.Unproven.class);
  }

  @Test
  void user_information_may_lack_the_id() {
    TokenGrant grant = signIn("s1", false);
    server.omitUserId(true);

    assertThat(server.identify(grant, new Nonce("nonce-of-s1")))
        .isEqualTo(new IdentityOutcome.NoUserId());
  }

  @Test
  void an_access_token_ends_with_its_hour_and_is_renewed_by_a_refresh() {
    TokenGrant first = signIn("s1", false);
    clock.advance(Duration.ofHours(1));

    TokenGrant second = refreshed(first);

    assertThat(server.tokenOwner(first.bearer().token())).isEmpty();
    assertThat(server.tokenOwner(second.bearer().token())).contains(new TokenOwner(ADA, ASKED));
    assertThat(second.refreshToken()).isNull();
  }

  @Test
  void access_tokens_can_be_refused_before_their_time() {
    TokenGrant grant = signIn("s1", false);

    server.refuseAccessTokens(ADA.id());

    assertThat(server.tokenOwner(grant.bearer().token())).isEmpty();
    assertThat(server.refresh(credential(grant))).isInstanceOf(Refreshed.class);
  }

  @Test
  void refresh_tokens_rotate_when_told_to() {
    TokenGrant first = signIn("s1", false);
    server.rotateRefreshTokens(true);

    TokenGrant second = refreshed(first);

    assertThat(second.refreshToken()).isNotNull().isNotEqualTo(first.refreshToken());
    assertThat(server.refresh(credential(first))).isEqualTo(new GrantRevoked("invalid_grant"));
    assertThat(server.refresh(credential(second))).isInstanceOf(Refreshed.class);
  }

  @Test
  void a_grant_that_the_person_ended_gives_no_more_tokens_until_a_new_consent() {
    TokenGrant grant = signIn("s1", false);

    server.endGrant(ADA.id());

    assertThat(server.refresh(credential(grant))).isEqualTo(new GrantRevoked("invalid_grant"));
    assertThat(server.tokenOwner(grant.bearer().token())).isEmpty();
    assertThat(server.isGranted(ADA.id())).isFalse();
    assertThat(signIn("s2", false).refreshToken()).isNotNull();
  }

  @Test
  void revoking_one_token_ends_the_whole_grant() {
    TokenGrant first = signIn("s1", false);
    TokenGrant second = signIn("s2", true);

    assertThat(server.revoke(Objects.requireNonNull(first.refreshToken())))
        .isEqualTo(new RevocationOutcome.Revoked());
    assertThat(server.refresh(credential(second))).isEqualTo(new GrantRevoked("invalid_grant"));
    assertThat(server.revoke(Objects.requireNonNull(second.refreshToken())))
        .isEqualTo(new RevocationOutcome.AlreadyGone());
  }

  @Test
  void something_can_happen_before_a_refresh_arrives() {
    TokenGrant grant = signIn("s1", false);
    server.duringRefresh(() -> server.endGrant(ADA.id()));

    RefreshOutcome outcome = server.refresh(credential(grant));

    assertThat(outcome).isInstanceOf(Refreshed.class);
    assertThat(server.isGranted(ADA.id())).isFalse();
  }

  @Test
  void an_outage_and_a_rejected_client_end_when_told_to() {
    TokenGrant grant = signIn("s1", false);

    server.outage(Outage.TOO_SLOW);
    assertThatExceptionOfType(AuthorizationServerUnavailable.class)
        .isThrownBy(() -> server.refresh(credential(grant)));
    server.outage(null);
    server.rejectClient(true);
    assertThatExceptionOfType(ClientRejected.class)
        .isThrownBy(() -> server.refresh(credential(grant)));
    server.rejectClient(false);
    assertThat(server.refresh(credential(grant))).isInstanceOf(Refreshed.class);
    assertThat(server.calls()).isEqualTo(new InMemoryAuthorizationServer.Calls(1, 0, 3, 0));
  }

  private TokenGrant signIn(String state, boolean forceConsent) {
    return exchanged(consent(state, forceConsent));
  }

  private AuthorizationCode consent(String state, boolean forceConsent) {
    server.authorizationUrl(request(state, forceConsent));
    return server.consent(new State(state), ADA);
  }

  private TokenGrant exchanged(AuthorizationCode code) {
    return ((Exchanged) server.exchange(code, verifier())).grant();
  }

  private TokenGrant refreshed(TokenGrant grant) {
    return ((Refreshed) server.refresh(credential(grant))).grant();
  }

  private Credential credential(TokenGrant grant) {
    return new Credential(
        identity(ADA),
        grant.scopes(),
        Objects.requireNonNull(grant.refreshToken()),
        grant.bearer(),
        new GrantState.Active(),
        clock.instant(),
        clock.instant(),
        1);
  }

  private static AuthorizationRequest request(String state, boolean forceConsent) {
    return new AuthorizationRequest(
        new State(state),
        new Nonce("nonce-of-" + state),
        verifier(),
        null,
        forceConsent ? GrantRequest.USUAL.prompting(Prompt.CONSENT) : GrantRequest.USUAL);
  }

  private static CodeVerifier verifier() {
    return new CodeVerifier("verifier");
  }
}
