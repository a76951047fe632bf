package hexmail.adapter.http.signin;

import hexmail.domain.credential.Scopes;
import java.net.URI;
import java.util.Objects;
import java.util.Set;

/// Our client at the authorization server.
///
/// @param issuers the values that the `iss` of a redirect may have (RFC 9207, section 2.4); empty
///   for a server whose issuer is not known
/// @param clientId the client's id there
/// @param redirectUri where it sends the browser back to
/// @param scopes the rights that every account is asked for
public record ClientRegistration(
    Set<String> issuers, String clientId, URI redirectUri, Scopes scopes) {
  public ClientRegistration {
    issuers = Set.copyOf(issuers);
    Objects.requireNonNull(clientId);
    Objects.requireNonNull(redirectUri);
    Objects.requireNonNull(scopes);
  }
}
