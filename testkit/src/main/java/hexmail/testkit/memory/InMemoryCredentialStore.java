package hexmail.testkit.memory;

import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.Credential;
import hexmail.domain.port.CredentialDirectory;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.secret.RefreshToken;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Credentials in memory.
public final class InMemoryCredentialStore implements CredentialStore, CredentialDirectory {
  private final InMemoryDatabase database;
  private final Map<AccountId, Credential> stored = new HashMap<>();
  private final Map<AccountId, Instant> leases = new HashMap<>();
  // One count for all accounts: it outlives removals without remembering who was removed.
  private long lastVersion;

  public InMemoryCredentialStore() {
    this(new InMemoryDatabase());
  }

  public InMemoryCredentialStore(InMemoryDatabase database) {
    this.database = database;
    database.register(() -> {
      Map<AccountId, Credential> then = Map.copyOf(stored);
      Map<AccountId, Instant> leasesThen = Map.copyOf(leases);
      return () -> {
        stored.clear();
        stored.putAll(then);
        leases.clear();
        leases.putAll(leasesThen);
      };
    });
  }

  @Override
  public Optional<Credential> find(AccountId account) {
    return database.locked(() -> Optional.ofNullable(stored.get(account)));
  }

  @Override
  public List<Account> accounts() {
    return database.locked(() -> stored.values().stream().map(Credential::account).toList());
  }

  @Override
  public Optional<Credential> save(Consent consent) {
    return database.locked(() -> next(consent).map(this::store));
  }

  private Optional<Credential> next(Consent consent) {
    @Nullable RefreshToken token = consent.grant().refreshToken();
    return token == null
        ? Optional.ofNullable(stored.get(consent.account().id()))
            .flatMap(old -> old.confirmed(consent, lastVersion + 1))
        : Optional.of(Credential.of(consent, token, lastVersion + 1));
  }

  private Credential store(Credential credential) {
    stored.put(credential.account().id(), credential);
    leases.remove(credential.account().id());
    lastVersion = Math.max(lastVersion, credential.version());
    return credential;
  }

  @Override
  public Optional<Credential> lease(Credential read, Instant now, Instant until) {
    return database.locked(() -> {
      AccountId account = read.account().id();
      Instant held = leases.getOrDefault(account, Instant.MIN);
      Optional<Credential> leased =
          Optional.ofNullable(stored.get(account))
              .filter(current -> current.version() == read.version() && !held.isAfter(now))
              .map(current -> store(current.atVersion(current.version() + 1)));
      leased.ifPresent(_ -> leases.put(account, until));
      return leased;
    });
  }

  @Override
  public boolean replace(Credential changed) {
    return database.locked(() ->
        Optional.ofNullable(stored.get(changed.account().id()))
            .filter(current -> current.version() == changed.version())
            .map(_ -> store(changed.atVersion(changed.version() + 1)))
            .isPresent());
  }

  @Override
  public void remove(AccountId account) {
    database.change(() -> {
      stored.remove(account);
      leases.remove(account);
    });
  }
}
