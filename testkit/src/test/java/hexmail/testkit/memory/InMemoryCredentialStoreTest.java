package hexmail.testkit.memory;

import hexmail.domain.port.CredentialStore;
import hexmail.testkit.contract.CredentialStoreContract;
import hexmail.testkit.contract.scene.Breakable;
import hexmail.testkit.unavailable.UnavailableCredentialStore;

final class InMemoryCredentialStoreTest implements CredentialStoreContract {
  @Override
  public CredentialStore empty() {
    return new InMemoryCredentialStore();
  }

  @Override
  public CredentialStore outOfOrder() {
    UnavailableCredentialStore store = new UnavailableCredentialStore(empty());
    store.outOfOrder(true);
    return store;
  }

  @Override
  public Breakable<CredentialStore> breakable() {
    UnavailableCredentialStore store =
        new UnavailableCredentialStore(new InMemoryCredentialStore());
    return new Breakable<>(store, store::outOfOrder);
  }
}
