package hexmail.testkit.sabotage.search;

import hexmail.domain.account.AccountId;
import hexmail.domain.port.Searches;
import hexmail.domain.search.AccountSearches;

/// Delegates to an honest store; a sabotage overrides a method.
abstract class DelegatingSearches implements Searches {
  final Searches honest;

  DelegatingSearches(Searches honest) {
    this.honest = honest;
  }

  @Override
  public AccountSearches of(AccountId account) {
    return honest.of(account);
  }

  @Override
  public boolean replace(AccountId account, AccountSearches before, AccountSearches after) {
    return honest.replace(account, before, after);
  }

  @Override
  public void forget(AccountId account) {
    honest.forget(account);
  }
}
