package hexmail.testkit.unavailable;

import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.Credential;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.CredentialStore;
import java.time.Instant;
import java.util.Optional;

/// A store that a test puts out of order and back. Out of order it reaches nothing behind it.
public final class UnavailableCredentialStore implements CredentialStore {
  private final CredentialStore store;
  private final OutageSwitch breakdown = new OutageSwitch();

  /// In order at first.
  public UnavailableCredentialStore(CredentialStore store) {
    this.store = store;
  }

  /// From now on every call throws, or none.
  public void outOfOrder(boolean now) {
    breakdown.down(now);
  }

  @Override
  public Optional<Credential> find(AccountId account) {
    breakdown.check(StoreUnavailable::new);
    return store.find(account);
  }

  @Override
  public Optional<Credential> save(Consent consent) {
    breakdown.check(StoreUnavailable::new);
    return store.save(consent);
  }

  @Override
  public Optional<Credential> lease(Credential read, Instant now, Instant until) {
    breakdown.check(StoreUnavailable::new);
    return store.lease(read, now, until);
  }

  @Override
  public boolean replace(Credential changed) {
    breakdown.check(StoreUnavailable::new);
    return store.replace(changed);
  }

  @Override
  public void remove(AccountId account) {
    breakdown.check(StoreUnavailable::new);
    store.remove(account);
  }
}
