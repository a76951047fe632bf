package hexmail.application.world;

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
import java.util.function.UnaryOperator;

/// A server whose answers a test changes on their way.
public final class TamperedServer implements AuthorizationServer {
  private final AuthorizationServer server;
  private volatile UnaryOperator<ExchangeOutcome> exchanged = UnaryOperator.identity();
  private volatile UnaryOperator<IdentityOutcome> identified = UnaryOperator.identity();
  private volatile UnaryOperator<RefreshOutcome> refreshed = UnaryOperator.identity();

  TamperedServer(AuthorizationServer server) {
    this.server = server;
  }

  public void onExchange(UnaryOperator<ExchangeOutcome> change) {
    exchanged = change;
  }

  public void onIdentify(UnaryOperator<IdentityOutcome> change) {
    identified = change;
  }

  public void onRefresh(UnaryOperator<RefreshOutcome> change) {
    refreshed = change;
  }

  @Override
  public URI authorizationUrl(AuthorizationRequest request) {
    return server.authorizationUrl(request);
  }

  @Override
  public ExchangeOutcome exchange(AuthorizationCode code, CodeVerifier verifier) {
    return exchanged.apply(server.exchange(code, verifier));
  }

  @Override
  public IdentityOutcome identify(TokenGrant grant, Nonce nonce) {
    return identified.apply(server.identify(grant, nonce));
  }

  @Override
  public RefreshOutcome refresh(Credential credential) {
    return refreshed.apply(server.refresh(credential));
  }

  @Override
  public RevocationOutcome revoke(RefreshToken token) {
    return server.revoke(token);
  }
}
