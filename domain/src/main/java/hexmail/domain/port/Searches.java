package hexmail.domain.port;

import hexmail.domain.account.AccountId;
import hexmail.domain.search.AccountSearches;

/// The last and the saved searches, by account.
///
/// Safe for use by many threads and processes; each call is atomic. If the store cannot be read or
/// written, a call throws [StoreUnavailable][hexmail.domain.outage.StoreUnavailable] and has
/// changed nothing.
public interface Searches {
  /// The searches of `account`; none if none were stored.
  AccountSearches of(AccountId account);

  /// Stores `after` if the searches of `account` are `before`. Returns false, and changes nothing,
  /// if they are others: of several callers that read the same searches, one succeeds.
  boolean replace(AccountId account, AccountSearches before, AccountSearches after);

  /// Removes all searches of `account`.
  void forget(AccountId account);
}
