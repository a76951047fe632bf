package hexmail.domain.credential;

import hexmail.domain.secret.IdToken;
import hexmail.domain.secret.RefreshToken;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An answer of the token endpoint.
///
/// @param bearer the access token
/// @param refreshToken null unless Google asked the person for consent (or rotates tokens)
/// @param scopes what was granted, which may be less than what was requested
/// @param idToken null unless `openid` was granted; not verified yet
public record TokenGrant(
    BearerToken bearer,
    @Nullable RefreshToken refreshToken,
    Scopes scopes,
    @Nullable IdToken idToken) {
  public TokenGrant {
    Objects.requireNonNull(bearer);
    Objects.requireNonNull(scopes);
  }
}
