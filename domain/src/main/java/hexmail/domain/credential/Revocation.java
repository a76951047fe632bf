package hexmail.domain.credential;

import hexmail.domain.account.AccountId;
import hexmail.domain.secret.RefreshToken;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/// A grant that was disconnected here and is still to be revoked at Google.
///
/// @param id the key
/// @param account the owner of the grant
/// @param token the token to revoke
/// @param queuedAt when it was queued
/// @param traced whether the audit trail of the account records the result; false after a person
///   asked to be forgotten
public record Revocation(
    RevocationId id, AccountId account, RefreshToken token, Instant queuedAt, boolean traced) {
  /// How long Hexmail retries.
  public static final Duration RETRY_PERIOD = Duration.ofHours(24);

  public Revocation {
    Objects.requireNonNull(id);
    Objects.requireNonNull(account);
    Objects.requireNonNull(token);
    Objects.requireNonNull(queuedAt);
  }

  /// Whether Hexmail has stopped trying at `now`.
  public boolean isGivenUp(Instant now) {
    return !queuedAt.plus(RETRY_PERIOD).isAfter(now);
  }
}
