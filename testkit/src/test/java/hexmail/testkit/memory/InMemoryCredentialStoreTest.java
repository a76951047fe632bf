package hexmail.testkit.memory;

import hexmail.domain.port.CredentialStore;
import hexmail.testkit.contract.CredentialStoreContract;
import hexmail.testkit.contract.fixture.RecoverablePort;

final class InMemoryCredentialStoreTest implements CredentialStoreContract {
  @Override
  public RecoverablePort<CredentialStore> recoverable() {
    return RecoverablePort.of(CredentialStore.class, new InMemoryCredentialStore());
  }
}
