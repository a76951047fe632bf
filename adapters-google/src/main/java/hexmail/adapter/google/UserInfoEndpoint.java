package hexmail.adapter.google;

import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.json.GenericJson;
import hexmail.adapter.google.transport.GoogleHttp;
import hexmail.adapter.google.transport.UntrustedJson;
import hexmail.domain.secret.AccessToken;
import java.io.IOException;
import java.net.URI;

/// Reads the user information of the person that an access token belongs to.
final class UserInfoEndpoint {
  private static final String CALL = "user information";

  private final URI address;
  private final HttpTransport transport;

  UserInfoEndpoint(URI address, HttpTransport transport) {
    this.address = address;
    this.transport = transport;
  }

  UserInfo of(AccessToken token) {
    try {
      HttpRequest request =
          transport
              .createRequestFactory(GoogleHttp::guard)
              .buildGetRequest(new GenericUrl(address));
      request.getHeaders().setAuthorization("Bearer " + token.reveal());
      return UntrustedJson.read(GoogleHttp.text(request.execute()), GenericJson.class)
          .map(UserInfo::new)
          .orElseThrow(() -> AuthorizationErrors.garbled(CALL, "no JSON object"));
    } catch (IOException failure) {
      throw AuthorizationErrors.unavailable(CALL, failure);
    }
  }
}
