package hexmail.domain.credential;

import hexmail.domain.account.AccountId;
import hexmail.domain.secret.RefreshToken;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/// A grant that has ended here and is still to be ended at Google.
///
/// @param id the key
/// @param account whose grant it was
/// @param token what Google is shown
/// @param queuedAt since when it waits
/// @param traced whether the person's audit trail tells how it ends; not after a person asked to be
///   forgotten
public record Revocation(
    RevocationId id, AccountId account, RefreshToken token, Instant queuedAt, boolean traced) {
  /// How long it is tried.
  public static final Duration RETRY_PERIOD = Duration.ofHours(24);

  public Revocation {
    Objects.requireNonNull(id);
    Objects.requireNonNull(account);
    Objects.requireNonNull(token);
    Objects.requireNonNull(queuedAt);
  }

  /// Whether it is not tried any more at `now`.
  public boolean isGivenUp(Instant now) {
    return !queuedAt.plus(RETRY_PERIOD).isAfter(now);
  }
}
