package hexmail.testkit.sabotage.credential;

import hexmail.domain.port.CredentialStore;
import hexmail.testkit.contract.CredentialStoreContract;
import hexmail.testkit.contract.scene.Breakable;
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
  public CredentialStore outOfOrder() {
    UnavailableCredentialStore store =
        new UnavailableCredentialStore(new InMemoryCredentialStore());
    store.outOfOrder(true);
    return spoil.apply(store);
  }

  @Override
  public Breakable<CredentialStore> breakable() {
    UnavailableCredentialStore store =
        new UnavailableCredentialStore(new InMemoryCredentialStore());
    return new Breakable<>(spoil.apply(store), store::outOfOrder);
  }
}
