package hexmail.testkit.sabotage.credential;

import hexmail.domain.port.CredentialDirectory;
import hexmail.testkit.contract.CredentialDirectoryContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.memory.InMemoryCredentialStore;
import java.util.function.UnaryOperator;

final class SabotagedCredentialDirectoryTest implements CredentialDirectoryContract {
  static final ScopedValue<UnaryOperator<Store>> SABOTAGE = ScopedValue.newInstance();

  private final UnaryOperator<Store> sabotage = SABOTAGE.orElse(UnaryOperator.identity());

  @Override
  public Store empty() {
    InMemoryCredentialStore credentials = new InMemoryCredentialStore();
    return sabotage.apply(new Store(credentials, credentials));
  }

  @Override
  public CredentialDirectory unavailable() {
    InMemoryCredentialStore credentials = new InMemoryCredentialStore();
    CredentialDirectory down =
        RecoverablePort.of(CredentialDirectory.class, credentials).unavailable();
    return sabotage.apply(new Store(credentials, down)).directory();
  }
}
