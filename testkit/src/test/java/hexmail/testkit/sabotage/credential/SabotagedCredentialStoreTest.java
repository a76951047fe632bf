package hexmail.testkit.sabotage.credential;

import hexmail.domain.port.CredentialStore;
import hexmail.testkit.contract.CredentialStoreContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.memory.InMemoryCredentialStore;
import hexmail.testkit.unavailable.UnavailableCredentialStore;
import java.util.function.UnaryOperator;

final class SabotagedCredentialStoreTest implements CredentialStoreContract {
  static final ScopedValue<UnaryOperator<CredentialStore>> SPOIL = ScopedValue.newInstance();

  private final UnaryOperator<CredentialStore> spoil = SPOIL.orElse(UnaryOperator.identity());

  @Override
  public CredentialStore empty() {
    return spoil.apply(new InMemoryCredentialStore());
  }

  @Override
  public CredentialStore unavailable() {
    UnavailableCredentialStore store =
        new UnavailableCredentialStore(new InMemoryCredentialStore());
    store.outOfOrder(true);
    return spoil.apply(store);
  }

  @Override
  public RecoverablePort<CredentialStore> recoverable() {
    UnavailableCredentialStore store =
        new UnavailableCredentialStore(new InMemoryCredentialStore());
    return new RecoverablePort<>(spoil.apply(store), store::outOfOrder);
  }
}
