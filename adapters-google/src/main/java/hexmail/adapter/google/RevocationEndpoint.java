package hexmail.adapter.google;

import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.UrlEncodedContent;
import hexmail.adapter.google.transport.GoogleHttp;
import hexmail.adapter.google.transport.HttpStatusException;
import hexmail.domain.credential.RevocationOutcome;
import hexmail.domain.credential.RevocationOutcome.AlreadyGone;
import hexmail.domain.credential.RevocationOutcome.Revoked;
import hexmail.domain.secret.RefreshToken;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/// Revokes a grant (Google: "Revoking a token"; RFC 7009). The token is sent in the body, never in
/// the URL.
final class RevocationEndpoint {
  private static final String CALL = "revocation";

  private final URI address;
  private final HttpTransport transport;

  RevocationEndpoint(URI address, HttpTransport transport) {
    this.address = address;
    this.transport = transport;
  }

  RevocationOutcome revoke(RefreshToken token) {
    try {
      transport
          .createRequestFactory(GoogleHttp::guard)
          .buildPostRequest(
              new GenericUrl(address), new UrlEncodedContent(Map.of("token", token.reveal())))
          .execute();
      return new Revoked();
    } catch (HttpStatusException refused) {
      if (refused.status() == 400
          && AuthorizationErrors.word(refused, "error").equals("invalid_token")) {
        return new AlreadyGone();
      }
      throw AuthorizationErrors.unavailable(CALL, refused);
    } catch (IOException failure) {
      throw AuthorizationErrors.unavailable(CALL, failure);
    }
  }
}
