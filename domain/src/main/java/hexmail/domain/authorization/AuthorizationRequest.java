package hexmail.domain.authorization;

import hexmail.domain.credential.Scopes;
import hexmail.domain.secret.CodeVerifier;
import hexmail.domain.secret.Nonce;
import hexmail.domain.secret.State;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What an authorization URL is made from. Secrets are fresh for each request.
///
/// @param state comes back in the callback
/// @param nonce comes back in the id token
/// @param verifier only its S256 challenge stands in the URL
/// @param loginHint an e-mail address or a subject id that spares the person the choice
/// @param requireScopes rights to ask for besides those that everybody is asked for, on top of what
///   the person has granted before
/// @param forceConsent whether to ask even a person who consented before
public record AuthorizationRequest(
    State state,
    Nonce nonce,
    CodeVerifier verifier,
    @Nullable String loginHint,
    Scopes requireScopes,
    boolean forceConsent) {
  public AuthorizationRequest {
    Objects.requireNonNull(state);
    Objects.requireNonNull(nonce);
    Objects.requireNonNull(verifier);
    Objects.requireNonNull(requireScopes);
  }
}
