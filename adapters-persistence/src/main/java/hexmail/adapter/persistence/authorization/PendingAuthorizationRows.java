package hexmail.adapter.persistence.authorization;

import hexmail.domain.account.AccountId;
import hexmail.domain.authorization.PendingAuthorization;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.TakeOutcome;
import hexmail.domain.secret.Fingerprint;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// Encrypted pending authorizations by state. Keeps the promises of
/// [PendingAuthorizations][hexmail.domain.port.PendingAuthorizations], except those about secrets.
/// Each call is atomic.
interface PendingAuthorizationRows {
  /// Returns false, and stores nothing, when the state was used before. Throws
  /// [StoreFull][hexmail.domain.outage.StoreFull] when the capacity is reached.
  boolean insert(PendingAuthorizationRow pending);

  /// Takes the authorization, or returns how it ended.
  ///
  /// @param decrypted decrypts the row, and may be called more than once; when it returns nothing,
  ///   the authorization is unknown, and its row stays
  TakeOutcome take(
      Fingerprint state,
      Fingerprint browser,
      Instant now,
      Function<PendingAuthorizationRow, Optional<PendingAuthorization>> decrypted);

  void conclude(Fingerprint state, AccountId account, ReturnPath returnTo);

  void fail(Fingerprint state);

  void forget(AccountId account);
}
