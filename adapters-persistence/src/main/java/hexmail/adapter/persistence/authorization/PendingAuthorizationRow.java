package hexmail.adapter.persistence.authorization;

import hexmail.adapter.persistence.encryption.Ciphertext;
import hexmail.domain.authorization.SignInIntent;
import hexmail.domain.secret.Fingerprint;
import java.time.Instant;

/// A begun authorization as it stands in the database.
record PendingAuthorizationRow(
    Fingerprint state,
    Fingerprint browser,
    Secrets secrets,
    SignInIntent intent,
    Instant expiresAt) {

  /// The secrets, encrypted.
  record Secrets(Ciphertext verifier, Ciphertext nonce) {}
}
