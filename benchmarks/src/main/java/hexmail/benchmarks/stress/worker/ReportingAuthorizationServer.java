package hexmail.benchmarks.stress.worker;

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

/// An authorization server that reports each refresh before it is sent.
record ReportingAuthorizationServer(AuthorizationServer server, Runnable reportRefresh)
    implements AuthorizationServer {
  @Override
  public URI authorizationUrl(AuthorizationRequest request) {
    return server.authorizationUrl(request);
  }

  @Override
  public ExchangeOutcome exchange(AuthorizationCode code, CodeVerifier verifier) {
    return server.exchange(code, verifier);
  }

  @Override
  public IdentityOutcome identify(TokenGrant grant, Nonce nonce) {
    return server.identify(grant, nonce);
  }

  @Override
  public RefreshOutcome refresh(Credential credential) {
    reportRefresh.run();
    return server.refresh(credential);
  }

  @Override
  public RevocationOutcome revoke(RefreshToken token) {
    return server.revoke(token);
  }
}
