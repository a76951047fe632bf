package hexmail.adapter.google.authorization;

import hexmail.domain.credential.Scopes;
import hexmail.domain.secret.ClientSecret;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the server has to be told of us, and where it is.
///
/// @param issuers what the `iss` of an id token may be, exactly
/// @param keySet where the keys of id tokens are published; none for no verification
public record AuthorizationSettings(
    String clientId,
    ClientSecret clientSecret,
    URI redirectUri,
    Scopes scopes,
    URI authorization,
    URI token,
    URI userInfo,
    URI revocation,
    @Nullable URI keySet,
    Set<String> issuers) {
  public AuthorizationSettings {
    issuers = Set.copyOf(issuers);
  }
}
