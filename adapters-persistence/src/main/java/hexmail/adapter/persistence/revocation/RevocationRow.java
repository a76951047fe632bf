package hexmail.adapter.persistence.revocation;

import hexmail.adapter.persistence.encryption.Ciphertext;
import hexmail.domain.credential.RevocationId;
import java.time.Instant;

/// A revocation as stored.
///
/// @param subject its owner, encrypted
/// @param token encrypted
record RevocationRow(
    RevocationId id, Ciphertext subject, Ciphertext token, Instant queuedAt, boolean traced) {}
