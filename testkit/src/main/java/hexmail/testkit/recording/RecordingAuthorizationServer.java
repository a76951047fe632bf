package hexmail.testkit.recording;

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

/// An authorization server whose calls are recorded before they are made, whatever comes of them.
public final class RecordingAuthorizationServer implements AuthorizationServer {
  private final AuthorizationServer server;
  private final Recorder recorder;

  public RecordingAuthorizationServer(AuthorizationServer server, Recorder recorder) {
    this.server = server;
    this.recorder = recorder;
  }

  @Override
  public URI authorizationUrl(AuthorizationRequest request) {
    recorder.add(
        "AuthorizationServer.authorizationUrl",
        request.forceConsent() ? "with consent" : "without consent");
    return server.authorizationUrl(request);
  }

  @Override
  public ExchangeOutcome exchange(AuthorizationCode code, CodeVerifier verifier) {
    recorder.add("AuthorizationServer.exchange");
    return server.exchange(code, verifier);
  }

  @Override
  public IdentityOutcome identify(TokenGrant grant, Nonce nonce) {
    recorder.add("AuthorizationServer.identify");
    return server.identify(grant, nonce);
  }

  @Override
  public RefreshOutcome refresh(Credential credential) {
    recorder.add(
        "AuthorizationServer.refresh",
        credential.account().id().value(),
        "at version " + credential.version());
    return server.refresh(credential);
  }

  @Override
  public RevocationOutcome revoke(RefreshToken token) {
    recorder.add("AuthorizationServer.revoke");
    return server.revoke(token);
  }
}
