package hexmail.adapter.persistence.authorization;

import hexmail.adapter.persistence.encryption.Ciphertext;
import hexmail.domain.authorization.SignInIntent;
import hexmail.domain.secret.Fingerprint;
import java.time.Instant;

/// A pending authorization as stored.
record PendingAuthorizationRow(
    Fingerprint state,
    Fingerprint browser,
    Secrets secrets,
    SignInIntent intent,
    Instant expiresAt) {

  /// The secrets, encrypted.
  record Secrets(Ciphertext verifier, Ciphertext nonce) {}
}
