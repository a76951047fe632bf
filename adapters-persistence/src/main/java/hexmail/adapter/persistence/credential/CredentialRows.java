package hexmail.adapter.persistence.credential;

import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Encrypted credentials by account. Keeps the promises of
/// [CredentialStore][hexmail.domain.port.CredentialStore], except those about tokens. Each call is
/// atomic.
interface CredentialRows {
  Optional<CredentialRow> find(AccountId account);

  /// The accounts of all rows.
  List<Account> accounts();

  /// Stores the row that `next` makes of the stored one, at a version higher than any the account
  /// had, and without a lease. Changes nothing when `next` returns no row. `next` may be called
  /// more than once.
  ///
  /// @return the stored row
  Optional<CredentialRow> save(
      AccountId account, Function<Optional<CredentialRow>, Optional<CredentialRow>> next);

  /// Takes the lease of the row of `account`, whose version then increases by one. Returns nothing
  /// when the row has another version than `version`, or when its lease is held at `now`.
  Optional<CredentialRow> lease(AccountId account, long version, Instant now, Instant until);

  /// Replaces the row if it has the version of `changed`. The version then increases by one, and
  /// the lease ends. Returns false when `changed` is stale.
  boolean replace(CredentialRow changed);

  void remove(AccountId account);
}
