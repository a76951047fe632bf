package hexmail.testkit.memory;

import hexmail.domain.account.AccountId;
import hexmail.domain.port.Searches;
import hexmail.domain.search.AccountSearches;
import java.util.HashMap;
import java.util.Map;

/// The searches of accounts in memory.
public final class InMemorySearches implements Searches {
  private final InMemoryDatabase database;
  private final Map<AccountId, AccountSearches> accounts = new HashMap<>();

  public InMemorySearches(InMemoryDatabase database) {
    this.database = database;
    database.register(() -> {
      Map<AccountId, AccountSearches> then = Map.copyOf(accounts);
      return () -> {
        accounts.clear();
        accounts.putAll(then);
      };
    });
  }

  @Override
  public AccountSearches of(AccountId account) {
    return database.locked(() -> accounts.getOrDefault(account, AccountSearches.NONE));
  }

  @Override
  public boolean replace(AccountId account, AccountSearches before, AccountSearches after) {
    return database.locked(() -> {
      boolean current = of(account).equals(before);
      if (current) {
        accounts.put(account, after);
      }
      return current;
    });
  }

  @Override
  public void forget(AccountId account) {
    database.change(() -> accounts.remove(account));
  }
}
