package hexmail.domain.authorization;

import hexmail.domain.secret.CodeVerifier;
import hexmail.domain.secret.Nonce;
import hexmail.domain.secret.State;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The parts of an authorization URL. Secrets are new for each request.
///
/// @param state is returned in the callback
/// @param nonce is returned in the id token
/// @param verifier only its S256 challenge is part of the URL
/// @param loginHint an e-mail address or a subject id that Google preselects
/// @param grant what to ask for, and which pages Google has to show
public record AuthorizationRequest(
    State state,
    Nonce nonce,
    CodeVerifier verifier,
    @Nullable String loginHint,
    GrantRequest grant) {
  public AuthorizationRequest {
    Objects.requireNonNull(state);
    Objects.requireNonNull(nonce);
    Objects.requireNonNull(verifier);
    Objects.requireNonNull(grant);
  }
}
