package hexmail.testkit.unavailable;

import hexmail.domain.authorization.AuthorizationRequest;
import hexmail.domain.authorization.ExchangeOutcome;
import hexmail.domain.authorization.IdentityOutcome;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.RefreshOutcome;
import hexmail.domain.credential.RevocationOutcome;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.secret.AuthorizationCode;
import hexmail.domain.secret.CodeVerifier;
import hexmail.domain.secret.Nonce;
import hexmail.domain.secret.RefreshToken;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// An authorization server that a test puts out of order and back. Out of order no call over the
/// network reaches it; authorization URLs are made all the same.
public final class UnavailableAuthorizationServer implements AuthorizationServer {
  private final AuthorizationServer server;
  private volatile @Nullable Outage outage;

  /// In order at first.
  public UnavailableAuthorizationServer(AuthorizationServer server) {
    this.server = server;
  }

  /// From now on every call over the network throws, or none.
  public void outOfOrder(boolean now) {
    outage(now ? Outage.UNREACHABLE : null);
  }

  /// From now on every call over the network fails like this; none does for null.
  public void outage(@Nullable Outage now) {
    outage = now;
  }

  @Override
  public URI authorizationUrl(AuthorizationRequest request) {
    return server.authorizationUrl(request);
  }

  @Override
  public ExchangeOutcome exchange(AuthorizationCode code, CodeVerifier verifier) {
    check();
    return server.exchange(code, verifier);
  }

  @Override
  public IdentityOutcome identify(TokenGrant grant, Nonce nonce) {
    check();
    return server.identify(grant, nonce);
  }

  @Override
  public RefreshOutcome refresh(Credential credential) {
    check();
    return server.refresh(credential);
  }

  @Override
  public RevocationOutcome revoke(RefreshToken token) {
    check();
    return server.revoke(token);
  }

  private void check() {
    Outage now = outage;
    if (now != null) {
      throw new AuthorizationServerUnavailable(now, "The authorization server is out of order");
    }
  }
}
