package hexmail.testkit.recording;

import hexmail.domain.port.CredentialStore;
import hexmail.testkit.contract.CredentialStoreContract;
import hexmail.testkit.contract.scene.Breakable;
import hexmail.testkit.memory.InMemoryCredentialStore;
import hexmail.testkit.unavailable.UnavailableCredentialStore;

final class RecordingCredentialStoreTest implements CredentialStoreContract {
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
    return new Breakable<>(new RecordingCredentialStore(store, new Recorder()), store::outOfOrder);
  }
}
