package hexmail.testkit.contract.authorization;

import hexmail.domain.account.Identity;
import hexmail.domain.authorization.AuthorizationRequest;
import hexmail.domain.authorization.ExchangeOutcome;
import hexmail.domain.authorization.ExchangeOutcome.Exchanged;
import hexmail.domain.authorization.GrantRequest;
import hexmail.domain.authorization.GrantRequest.Prompt;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.GrantState;
import hexmail.domain.credential.RefreshOutcome;
import hexmail.domain.credential.RefreshOutcome.Refreshed;
import hexmail.domain.credential.Scopes;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.secret.AuthorizationCode;
import hexmail.domain.secret.CodeVerifier;
import hexmail.domain.secret.Nonce;
import hexmail.domain.secret.RefreshToken;
import hexmail.domain.secret.State;

/// Steps of a sign-in. The secrets of an attempt are derived from its name.
final class SignInSteps {
  private SignInSteps() {}

  static AuthorizationRequest request(String attempt) {
    return request(attempt, false);
  }

  static AuthorizationRequest request(String attempt, boolean forceConsent) {
    return new AuthorizationRequest(
        new State("state-" + attempt),
        nonce(attempt),
        verifier(attempt),
        null,
        forceConsent ? GrantRequest.USUAL.prompting(Prompt.CONSENT) : GrantRequest.USUAL);
  }

  static Nonce nonce(String attempt) {
    return new Nonce("nonce-" + attempt);
  }

  /// At least 43 characters (RFC 7636, section 4.1).
  static CodeVerifier verifier(String attempt) {
    return new CodeVerifier("verifier-of-at-least-forty-three-characters." + attempt);
  }

  static AuthorizationCode code(AuthorizationWorld world, Identity person, String attempt) {
    return code(world, person, request(attempt));
  }

  static AuthorizationCode code(
      AuthorizationWorld world, Identity person, AuthorizationRequest request) {
    return world.consent(
        world.server().authorizationUrl(request), person, AuthorizationWorld.ASKED);
  }

  /// The grant of a sign-in of `person`.
  static TokenGrant grant(AuthorizationWorld world, Identity person, String attempt) {
    return granted(world.server().exchange(code(world, person, attempt), verifier(attempt)));
  }

  /// The same with a consent that is always asked for.
  static TokenGrant forced(AuthorizationWorld world, Identity person, String attempt) {
    AuthorizationCode code = code(world, person, request(attempt, true));
    return granted(world.server().exchange(code, verifier(attempt)));
  }

  static Credential credential(AuthorizationWorld world, Identity person, String attempt) {
    return credential(world, person, forced(world, person, attempt));
  }

  static Credential credential(AuthorizationWorld world, Identity person, TokenGrant grant) {
    RefreshToken token = grant.refreshToken();
    if (token == null) {
      throw new AssertionError("A consent that was asked for gave no refresh token");
    }
    return new Credential(
        person,
        grant.scopes(),
        token,
        grant.bearer(),
        new GrantState.Active(),
        world.now(),
        world.now(),
        1);
  }

  static TokenGrant granted(ExchangeOutcome outcome) {
    if (outcome instanceof Exchanged(TokenGrant grant)) {
      return grant;
    }
    throw new AssertionError("The code was not exchanged: " + outcome);
  }

  static TokenGrant refreshed(RefreshOutcome outcome) {
    if (outcome instanceof Refreshed(TokenGrant grant)) {
      return grant;
    }
    throw new AssertionError("The grant was not refreshed: " + outcome);
  }

  static Credential with(Credential credential, Scopes scopes) {
    return new Credential(
        credential.identity(),
        scopes,
        credential.refreshToken(),
        credential.bearer(),
        credential.state(),
        credential.consentedAt(),
        credential.refreshedAt(),
        credential.version());
  }

  static Credential with(Credential credential, RefreshToken token) {
    return new Credential(
        credential.identity(),
        credential.scopes(),
        token,
        credential.bearer(),
        credential.state(),
        credential.consentedAt(),
        credential.refreshedAt(),
        credential.version());
  }
}
