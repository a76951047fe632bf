package hexmail.adapter.persistence.credential;

import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Rows in memory.
final class InMemoryCredentialRows implements CredentialRows {
  private final Map<AccountId, CredentialRow> rows = new HashMap<>();
  private final Map<AccountId, Instant> leases = new HashMap<>();
  private long lastVersion;

  @Override
  public synchronized Optional<CredentialRow> find(AccountId account) {
    return Optional.ofNullable(rows.get(account));
  }

  @Override
  public synchronized List<Account> accounts() {
    return rows.values().stream().map(CredentialRow::account).toList();
  }

  @Override
  public synchronized Optional<CredentialRow> save(
      AccountId account, Function<Optional<CredentialRow>, Optional<CredentialRow>> next) {
    Optional<CredentialRow> saved =
        next.apply(find(account)).map(row -> row.atVersion(lastVersion + 1));
    saved.ifPresent(row -> store(account, row));
    return saved;
  }

  @Override
  public synchronized Optional<CredentialRow> lease(
      AccountId account, long version, Instant now, Instant until) {
    boolean held = leases.getOrDefault(account, Instant.MIN).isAfter(now);
    Optional<CredentialRow> leased =
        find(account)
            .filter(stored -> stored.version() == version && !held)
            .map(stored -> stored.atVersion(version + 1));
    leased.ifPresent(row -> {
      store(account, row);
      leases.put(account, until);
    });
    return leased;
  }

  @Override
  public synchronized boolean replace(CredentialRow changed) {
    AccountId account = changed.account().id();
    if (find(account).filter(stored -> stored.version() == changed.version()).isEmpty()) {
      return false;
    }
    store(account, changed.atVersion(changed.version() + 1));
    return true;
  }

  private void store(AccountId account, CredentialRow row) {
    rows.put(account, row);
    leases.remove(account);
    lastVersion = Math.max(lastVersion, row.version());
  }

  @Override
  public synchronized void remove(AccountId account) {
    rows.remove(account);
    leases.remove(account);
  }
}
