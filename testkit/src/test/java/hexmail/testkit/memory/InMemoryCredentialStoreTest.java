package hexmail.testkit.memory;

import hexmail.domain.port.CredentialStore;
import hexmail.testkit.contract.CredentialStoreContract;
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
}
