package hexmail.adapter.http.signin;

import hexmail.domain.credential.Scopes;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the callback has to know of the authorization server and of our client there.
///
/// @param issuer what the `iss` of a redirect has to be where there is one (RFC 9207, section 2.4);
///   none for a server whose issuer is not known
/// @param clientId our name there
/// @param redirectUri where it sends the browser back to
/// @param scopes the rights that everybody is asked for
public record Google(@Nullable String issuer, String clientId, URI redirectUri, Scopes scopes) {
  public Google {
    Objects.requireNonNull(clientId);
    Objects.requireNonNull(redirectUri);
    Objects.requireNonNull(scopes);
  }
}
