package hexmail.testkit.unavailable;

import hexmail.domain.port.CredentialStore;
import hexmail.testkit.contract.CredentialStoreContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.memory.InMemoryCredentialStore;

final class UnavailableCredentialStoreTest implements CredentialStoreContract {
  @Override
  public CredentialStore empty() {
    UnavailableCredentialStore store =
        new UnavailableCredentialStore(new InMemoryCredentialStore());
    store.outOfOrder(true);
    store.outOfOrder(false);
    return store;
  }

  @Override
  public CredentialStore unavailable() {
    UnavailableCredentialStore store =
        new UnavailableCredentialStore(new InMemoryCredentialStore());
    store.outOfOrder(true);
    return store;
  }

  @Override
  public RecoverablePort<CredentialStore> recoverable() {
    UnavailableCredentialStore store =
        new UnavailableCredentialStore(new InMemoryCredentialStore());
    return new RecoverablePort<>(store, store::outOfOrder);
  }
}
