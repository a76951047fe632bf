package hexmail.adapter.http.signin;

import hexmail.domain.credential.Scopes;
import java.net.URI;
import java.util.Objects;
import java.util.Set;

/// What the callback has to know of the authorization server and of our client there.
///
/// @param issuers what the `iss` of a redirect may be where there is one (RFC 9207, section 2.4);
///   none for a server whose issuer is not known
/// @param clientId our name there
/// @param redirectUri where it sends the browser back to
/// @param scopes the rights that everybody is asked for
public record ClientRegistration(
    Set<String> issuers, String clientId, URI redirectUri, Scopes scopes) {
  public ClientRegistration {
    issuers = Set.copyOf(issuers);
    Objects.requireNonNull(clientId);
    Objects.requireNonNull(redirectUri);
    Objects.requireNonNull(scopes);
  }
}
