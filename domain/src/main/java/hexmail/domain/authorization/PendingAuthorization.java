package hexmail.domain.authorization;

import hexmail.domain.secret.CodeVerifier;
import hexmail.domain.secret.Fingerprint;
import hexmail.domain.secret.Nonce;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/// An authorization attempt that has begun and is not completed.
///
/// @param state the fingerprint of its state: the key
/// @param browser the fingerprint of the key of the browser that began it
/// @param verifier sent with the code to prove that we began the attempt
/// @param nonce expected in the id token
/// @param intent why it was begun
/// @param expiresAt the first instant at which it is no longer valid
public record PendingAuthorization(
    Fingerprint state,
    Fingerprint browser,
    CodeVerifier verifier,
    Nonce nonce,
    SignInIntent intent,
    Instant expiresAt) {
  /// The maximum time between the redirect to Google and the callback.
  public static final Duration LIFETIME = Duration.ofMinutes(10);

  public PendingAuthorization {
    Objects.requireNonNull(state);
    Objects.requireNonNull(browser);
    Objects.requireNonNull(verifier);
    Objects.requireNonNull(nonce);
    Objects.requireNonNull(intent);
    Objects.requireNonNull(expiresAt);
  }
}
