package hexmail.testkit.slow;

import hexmail.domain.port.CredentialStore;
import hexmail.testkit.contract.CredentialStoreContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.memory.InMemoryCredentialStore;
import hexmail.testkit.unavailable.UnavailableCredentialStore;

final class SlowCredentialStoreTest implements CredentialStoreContract {
  @Override
  public CredentialStore empty() {
    return recoverable().port();
  }

  @Override
  public CredentialStore unavailable() {
    RecoverablePort<CredentialStore> recoverable = recoverable();
    recoverable.startOutage();
    return recoverable.port();
  }

  @Override
  public RecoverablePort<CredentialStore> recoverable() {
    UnavailableCredentialStore store =
        new UnavailableCredentialStore(new InMemoryCredentialStore());
    return new RecoverablePort<>(new SlowCredentialStore(store, Gate.opened()), store::outOfOrder);
  }
}
