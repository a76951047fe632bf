package hexmail.adapter.persistence.revocation;

import hexmail.adapter.persistence.encryption.Ciphertext;
import hexmail.domain.credential.RevocationId;
import java.time.Instant;

/// A grant to be revoked as it stands in the database.
///
/// @param subject whose it was, encrypted
/// @param token encrypted
record RevocationRow(
    RevocationId id, Ciphertext subject, Ciphertext token, Instant queuedAt, boolean traced) {}
