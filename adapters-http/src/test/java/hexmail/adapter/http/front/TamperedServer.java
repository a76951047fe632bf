package hexmail.adapter.http.front;

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

/// An authorization server that can give less than it should.
public final class TamperedServer implements AuthorizationServer {
  public volatile boolean withholdRefreshToken;
  public volatile boolean unproven;
  private final AuthorizationServer server;

  public TamperedServer(AuthorizationServer server) {
    this.server = server;
  }

  @Override
  public URI authorizationUrl(AuthorizationRequest request) {
    return server.authorizationUrl(request);
  }

  @Override
  public ExchangeOutcome exchange(AuthorizationCode code, CodeVerifier verifier) {
    ExchangeOutcome outcome = server.exchange(code, verifier);
    return withholdRefreshToken && outcome instanceof ExchangeOutcome.Exchanged(TokenGrant grant)
        ? new ExchangeOutcome.Exchanged(
            new TokenGrant(grant.bearer(), null, grant.scopes(), grant.idToken()))
        : outcome;
  }

  @Override
  public IdentityOutcome identify(TokenGrant grant, Nonce nonce) {
    return unproven ? new IdentityOutcome.Unproven("forged") : server.identify(grant, nonce);
  }

  @Override
  public RefreshOutcome refresh(Credential credential) {
    return server.refresh(credential);
  }

  @Override
  public RevocationOutcome revoke(RefreshToken token) {
    return server.revoke(token);
  }
}
