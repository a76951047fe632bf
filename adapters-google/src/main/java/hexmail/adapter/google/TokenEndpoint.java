package hexmail.adapter.google;

import com.google.api.client.auth.oauth2.TokenRequest;
import com.google.api.client.googleapis.auth.oauth2.GoogleAuthorizationCodeTokenRequest;
import com.google.api.client.googleapis.auth.oauth2.GoogleRefreshTokenRequest;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import hexmail.adapter.google.transport.GoogleHttp;
import hexmail.adapter.google.transport.HttpStatusException;
import hexmail.domain.authorization.ExchangeOutcome;
import hexmail.domain.authorization.ExchangeOutcome.CodeRefused;
import hexmail.domain.authorization.ExchangeOutcome.Exchanged;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.RefreshOutcome;
import hexmail.domain.credential.RefreshOutcome.GrantRevoked;
import hexmail.domain.credential.RefreshOutcome.ReauthenticationRequired;
import hexmail.domain.credential.RefreshOutcome.Refreshed;
import hexmail.domain.credential.Scopes;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.secret.AuthorizationCode;
import hexmail.domain.secret.CodeVerifier;
import java.io.IOException;

/// Exchanges codes and refresh tokens for access tokens (RFC 6749, sections 4.1.3 and 6). Each call
/// is one request.
final class TokenEndpoint {
  private final GoogleAdapter.Settings settings;
  private final HttpTransport transport;
  private final TokenResponseParser answers;

  TokenEndpoint(
      GoogleAdapter.Settings settings, HttpTransport transport, TokenResponseParser answers) {
    this.settings = settings;
    this.transport = transport;
    this.answers = answers;
  }

  ExchangeOutcome exchange(AuthorizationCode code, CodeVerifier verifier) {
    TokenRequest request =
        new GoogleAuthorizationCodeTokenRequest(
                transport,
                GsonFactory.getDefaultInstance(),
                settings.client().id(),
                settings.client().secret().reveal(),
                code.reveal(),
                settings.client().redirectUri().toString())
            .set("code_verifier", verifier.reveal());
    String call = "exchange of a code";
    try {
      return new Exchanged(answers.read(call, sent(request), Scopes.NONE));
    } catch (HttpStatusException refused) {
      TokenError refusal = TokenError.of(refused);
      return switch (refusal.meaning()) {
        case GRANT_DEAD, SIGN_IN_NEEDED, REQUEST_REFUSED -> new CodeRefused(refusal.reason());
        case CLIENT_REJECTED -> throw new ClientRejected(refusal.reason());
        case NO_ANSWER -> throw AuthorizationErrors.unavailable(call, refused);
      };
    } catch (IOException failure) {
      throw AuthorizationErrors.unavailable(call, failure);
    }
  }

  RefreshOutcome refresh(Credential credential) {
    TokenRequest request =
        new GoogleRefreshTokenRequest(
            transport,
            GsonFactory.getDefaultInstance(),
            credential.refreshToken().reveal(),
            settings.client().id(),
            settings.client().secret().reveal());
    String call = "refresh";
    try {
      return new Refreshed(answers.read(call, sent(request), credential.scopes()));
    } catch (HttpStatusException refused) {
      TokenError refusal = TokenError.of(refused);
      return switch (refusal.meaning()) {
        case GRANT_DEAD -> new GrantRevoked(refusal.reason());
        case SIGN_IN_NEEDED -> new ReauthenticationRequired(refusal.reason());
        case CLIENT_REJECTED -> throw new ClientRejected(refusal.reason());
        case REQUEST_REFUSED, NO_ANSWER -> throw AuthorizationErrors.unavailable(call, refused);
      };
    } catch (IOException failure) {
      throw AuthorizationErrors.unavailable(call, failure);
    }
  }

  private String sent(TokenRequest request) throws IOException {
    request
        .setTokenServerUrl(new GenericUrl(settings.endpoints().token()))
        .setRequestInitializer(GoogleHttp::guard);
    return GoogleHttp.text(request.executeUnparsed());
  }
}
