package hexmail.testkit.sabotage.credential;

import hexmail.domain.port.CredentialStore;
import hexmail.testkit.contract.CredentialStoreContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.memory.InMemoryCredentialStore;
import java.util.function.UnaryOperator;

final class SabotagedCredentialStoreTest implements CredentialStoreContract {
  static final ScopedValue<UnaryOperator<CredentialStore>> SABOTAGE = ScopedValue.newInstance();

  private final UnaryOperator<CredentialStore> sabotage = SABOTAGE.orElse(UnaryOperator.identity());

  @Override
  public RecoverablePort<CredentialStore> recoverable() {
    return RecoverablePort.of(CredentialStore.class, new InMemoryCredentialStore()).map(sabotage);
  }
}
