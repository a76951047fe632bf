package hexmail.testkit.sabotage.authorization;

import hexmail.domain.credential.Credential;
import hexmail.domain.credential.RefreshOutcome;
import hexmail.domain.credential.RefreshOutcome.GrantRevoked;
import hexmail.domain.credential.RefreshOutcome.Refreshed;
import hexmail.domain.credential.RevocationOutcome;
import hexmail.domain.credential.RevocationOutcome.AlreadyGone;
import hexmail.domain.credential.RevocationOutcome.Revoked;
import hexmail.domain.credential.Scopes;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.secret.RefreshToken;
import hexmail.testkit.contract.AuthorizationServerContract;
import hexmail.testkit.sabotage.Sabotage;
import hexmail.testkit.sabotage.SabotagedContract;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Wrong authorization servers. Those in this file refresh or revoke wrongly.
public final class AuthorizationServerSabotages {
  private static final List<Sabotage<AuthorizationServer>> REFRESHING =
      List.of(
          Sabotage.of(
              "forgets the scopes on refresh",
              refresh((server, credential) -> server.refresh(with(credential, Scopes.parse("")))),
              "a_refreshed_grant_whose_answer_names_no_scopes_has_those_of_the_credential"),
          Sabotage.of(
              "keeps the scopes of the credential whatever is answered",
              refresh(AuthorizationServerSabotages::keepingScopes),
              "a_refreshed_grant_has_the_scopes_that_its_answer_names"),
          Sabotage.of(
              "takes an outage for a revocation",
              refresh(AuthorizationServerSabotages::swallowingOutages),
              "an_outage_is_not_a_revocation"),
          Sabotage.of(
              "takes a rejected client for a revocation",
              refresh(AuthorizationServerSabotages::swallowingRejection),
              "a_rejected_client_is_not_a_revocation"),
          Sabotage.of(
              "tries once more",
              refresh(AuthorizationServerSabotages::retrying),
              "a_call_that_fails_is_not_retried"));

  private static final List<Sabotage<AuthorizationServer>> REVOKING =
      List.of(
          Sabotage.of(
              "says that it revoked and does nothing",
              revoke((_, _) -> new Revoked()),
              "after_a_revocation_the_person_is_asked_for_consent_again"),
          Sabotage.of(
              "takes a dead token for a failure",
              revoke(AuthorizationServerSabotages::failingOnDeadTokens),
              "revoking_a_revoked_token_succeeds"));

  public static final SabotagedContract<AuthorizationServer> CONTRACT =
      new SabotagedContract<>(
          AuthorizationServerContract.class,
          SabotagedAuthorizationServerTest.class,
          SabotagedAuthorizationServerTest.SABOTAGE,
          Stream.of(WrongUrls.ALL, WrongGrants.ALL, REFRESHING, REVOKING)
              .flatMap(List::stream)
              .toList());

  private AuthorizationServerSabotages() {}

  private static RefreshOutcome keepingScopes(AuthorizationServer server, Credential credential) {
    return switch (server.refresh(credential)) {
      case Refreshed(TokenGrant grant) ->
          new Refreshed(
              new TokenGrant(
                  grant.bearer(), grant.refreshToken(), credential.scopes(), grant.idToken()));
      case RefreshOutcome.ReauthenticationRequired waiting -> waiting;
      case GrantRevoked revoked -> revoked;
    };
  }

  private static RefreshOutcome swallowingOutages(
      AuthorizationServer server, Credential credential) {
    try {
      return server.refresh(credential);
    } catch (AuthorizationServerUnavailable swallowed) {
      return new GrantRevoked("unavailable");
    }
  }

  private static RefreshOutcome swallowingRejection(
      AuthorizationServer server, Credential credential) {
    try {
      return server.refresh(credential);
    } catch (ClientRejected swallowed) {
      return new GrantRevoked("invalid_client");
    }
  }

  private static RefreshOutcome retrying(AuthorizationServer server, Credential credential) {
    try {
      return server.refresh(credential);
    } catch (AuthorizationServerUnavailable first) {
      return server.refresh(credential);
    }
  }

  private static RevocationOutcome failingOnDeadTokens(
      AuthorizationServer server, RefreshToken token) {
    return switch (server.revoke(token)) {
      case Revoked revoked -> revoked;
      case AlreadyGone _ -> throw new AuthorizationServerUnavailable(Outage.FAILED, "status 400");
    };
  }

  private static Credential with(Credential credential, Scopes scopes) {
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

  private static UnaryOperator<AuthorizationServer> refresh(
      BiFunction<AuthorizationServer, Credential, RefreshOutcome> change) {
    return server ->
        new DelegatingAuthorizationServer(server) {
          @Override
          public RefreshOutcome refresh(Credential credential) {
            return change.apply(honest, credential);
          }
        };
  }

  private static UnaryOperator<AuthorizationServer> revoke(
      BiFunction<AuthorizationServer, RefreshToken, RevocationOutcome> change) {
    return server ->
        new DelegatingAuthorizationServer(server) {
          @Override
          public RevocationOutcome revoke(RefreshToken token) {
            return change.apply(honest, token);
          }
        };
  }
}
