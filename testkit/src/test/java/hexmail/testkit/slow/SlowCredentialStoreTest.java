package hexmail.testkit.slow;

import hexmail.domain.port.CredentialStore;
import hexmail.testkit.contract.CredentialStoreContract;
import hexmail.testkit.contract.scene.Breakable;
import hexmail.testkit.memory.InMemoryCredentialStore;
import hexmail.testkit.unavailable.UnavailableCredentialStore;

final class SlowCredentialStoreTest implements CredentialStoreContract {
  @Override
  public CredentialStore empty() {
    return breakable().port();
  }

  @Override
  public CredentialStore outOfOrder() {
    Breakable<CredentialStore> breakable = breakable();
    breakable.breakDown();
    return breakable.port();
  }

  @Override
  public Breakable<CredentialStore> breakable() {
    UnavailableCredentialStore store =
        new UnavailableCredentialStore(new InMemoryCredentialStore());
    return new Breakable<>(new SlowCredentialStore(store, Gate.opened()), store::outOfOrder);
  }
}
