package hexmail.testkit.slow;

import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.Credential;
import hexmail.domain.port.CredentialStore;
import java.time.Instant;
import java.util.Optional;

/// A store that is slow: each call waits for the pace before it is made.
public final class SlowCredentialStore implements CredentialStore {
  private final CredentialStore store;
  private final Latency pace;

  public SlowCredentialStore(CredentialStore store, Latency pace) {
    this.store = store;
    this.pace = pace;
  }

  @Override
  public Optional<Credential> find(AccountId account) {
    pace.await();
    return store.find(account);
  }

  @Override
  public Optional<Credential> save(Consent consent) {
    pace.await();
    return store.save(consent);
  }

  @Override
  public Optional<Credential> lease(Credential read, Instant now, Instant until) {
    pace.await();
    return store.lease(read, now, until);
  }

  @Override
  public boolean replace(Credential changed) {
    pace.await();
    return store.replace(changed);
  }

  @Override
  public void remove(AccountId account) {
    pace.await();
    store.remove(account);
  }
}
