package hexmail.adapter.persistence.credential;

import hexmail.domain.account.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// Encrypted credentials by account: what [CredentialStore][hexmail.domain.port.CredentialStore]
/// promises, but for what it says of tokens. Each call is atomic.
interface CredentialRows {
  Optional<CredentialRow> find(AccountId account);

  /// Stores what `next` makes of the stored row, at a version higher than any the account had and
  /// without a lease; no row means that all stays as it is. `next` may be asked more than once.
  ///
  /// @return what was stored
  Optional<CredentialRow> save(
      AccountId account, Function<Optional<CredentialRow>, Optional<CredentialRow>> next);

  /// Takes the lease of the row of `account`, which gets the version after `version`; nothing when
  /// it has another one, or when somebody holds the lease at `now`.
  Optional<CredentialRow> lease(AccountId account, long version, Instant now, Instant until);

  /// Replaces the row at the version of `changed`, which gets the next one and loses its lease;
  /// false when it is stale.
  boolean replace(CredentialRow changed);

  void remove(AccountId account);
}
