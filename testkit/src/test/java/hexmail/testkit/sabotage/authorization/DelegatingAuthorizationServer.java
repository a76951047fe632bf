package hexmail.testkit.sabotage.authorization;

import hexmail.domain.authorization.AuthorizationRequest;
import hexmail.domain.authorization.ExchangeOutcome;
import hexmail.domain.authorization.IdentityOutcome;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.RefreshOutcome;
import hexmail.domain.credential.RevocationOutcome;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.secret.AuthorizationCode;
import hexmail.domain.secret.CodeVerifier;
import hexmail.domain.secret.Nonce;
import hexmail.domain.secret.RefreshToken;
import java.net.URI;

/// Delegates to an honest server; a sabotage overrides a method.
abstract class DelegatingAuthorizationServer implements AuthorizationServer {
  final AuthorizationServer honest;

  DelegatingAuthorizationServer(AuthorizationServer honest) {
    this.honest = honest;
  }

  @Override
  public URI authorizationUrl(AuthorizationRequest request) {
    return honest.authorizationUrl(request);
  }

  @Override
  public ExchangeOutcome exchange(AuthorizationCode code, CodeVerifier verifier) {
    return honest.exchange(code, verifier);
  }

  @Override
  public IdentityOutcome identify(TokenGrant grant, Nonce nonce) {
    return honest.identify(grant, nonce);
  }

  @Override
  public RefreshOutcome refresh(Credential credential) {
    return honest.refresh(credential);
  }

  @Override
  public RevocationOutcome revoke(RefreshToken token) {
    return honest.revoke(token);
  }
}
