package hexmail.testkit.slow;

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

/// An authorization server that is slow: each call over the network waits for the pace before it is
/// made. Authorization URLs are made at once.
public final class SlowAuthorizationServer implements AuthorizationServer {
  private final AuthorizationServer server;
  private final Latency pace;

  public SlowAuthorizationServer(AuthorizationServer server, Latency pace) {
    this.server = server;
    this.pace = pace;
  }

  @Override
  public URI authorizationUrl(AuthorizationRequest request) {
    return server.authorizationUrl(request);
  }

  @Override
  public ExchangeOutcome exchange(AuthorizationCode code, CodeVerifier verifier) {
    pace.await();
    return server.exchange(code, verifier);
  }

  @Override
  public IdentityOutcome identify(TokenGrant grant, Nonce nonce) {
    pace.await();
    return server.identify(grant, nonce);
  }

  @Override
  public RefreshOutcome refresh(Credential credential) {
    pace.await();
    return server.refresh(credential);
  }

  @Override
  public RevocationOutcome revoke(RefreshToken token) {
    pace.await();
    return server.revoke(token);
  }
}
