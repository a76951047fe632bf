package hexmail.adapter.persistence.authorization;

import hexmail.domain.account.AccountId;
import hexmail.domain.authorization.PendingAuthorization;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.TakeOutcome;
import hexmail.domain.secret.Fingerprint;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// Encrypted attempts by state: what
/// [PendingAuthorizations][hexmail.domain.port.PendingAuthorizations] promises, but for what it
/// says of secrets. Each call is atomic.
interface PendingAuthorizationRows {
  /// False, and nothing stored, when the state was used before. Throws
  /// [StoreFull][hexmail.domain.outage.StoreFull] when there is no room.
  boolean insert(PendingAuthorizationRow attempt);

  /// Takes the attempt, or tells what became of it.
  ///
  /// @param opened what the row says once decrypted; an attempt that gives nothing is unknown, and
  ///   stays. It may be asked more than once.
  TakeOutcome take(
      Fingerprint state,
      Fingerprint browser,
      Instant now,
      Function<PendingAuthorizationRow, Optional<PendingAuthorization>> opened);

  void conclude(Fingerprint state, AccountId account, ReturnPath returnTo);

  void forget(AccountId account);
}
