package hexmail.adapter.persistence.credential;

import hexmail.domain.account.AccountId;
import java.util.Optional;
import java.util.function.Function;

/// Encrypted credentials by account: what [CredentialStore][hexmail.domain.port.CredentialStore]
/// promises, but for what it says of tokens. Each call is atomic.
interface CredentialRows {
  Optional<CredentialRow> find(AccountId account);

  /// Stores what `next` makes of the stored row, at a version higher than any the account had; no
  /// row means that all stays as it is. `next` may be asked more than once.
  ///
  /// @return what was stored
  Optional<CredentialRow> save(
      AccountId account, Function<Optional<CredentialRow>, Optional<CredentialRow>> next);

  /// Replaces the row at the version of `changed`, which gets the next one; false when it is stale.
  boolean replace(CredentialRow changed);

  void remove(AccountId account);
}
