package hexmail.testkit.memory;

import hexmail.domain.port.CredentialStore;
import hexmail.testkit.contract.CredentialStoreContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.unavailable.UnavailableCredentialStore;

final class InMemoryCredentialStoreTest implements CredentialStoreContract {
  @Override
  public CredentialStore empty() {
    return new InMemoryCredentialStore();
  }

  @Override
  public CredentialStore unavailable() {
    UnavailableCredentialStore store = new UnavailableCredentialStore(empty());
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
