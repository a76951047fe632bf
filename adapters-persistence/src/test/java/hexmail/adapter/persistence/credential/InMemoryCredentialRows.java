package hexmail.adapter.persistence.credential;

import hexmail.domain.account.AccountId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Rows that last as long as the test.
final class InMemoryCredentialRows implements CredentialRows {
  private final Map<AccountId, CredentialRow> rows = new HashMap<>();
  private long lastVersion;

  @Override
  public synchronized Optional<CredentialRow> find(AccountId account) {
    return Optional.ofNullable(rows.get(account));
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
    lastVersion = Math.max(lastVersion, row.version());
  }

  @Override
  public synchronized void remove(AccountId account) {
    rows.remove(account);
  }
}
