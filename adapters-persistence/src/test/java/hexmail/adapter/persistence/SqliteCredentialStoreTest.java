package hexmail.adapter.persistence;

import hexmail.domain.port.CredentialStore;
import hexmail.testkit.contract.CredentialStoreContract;
import hexmail.testkit.contract.scene.Breakable;
import org.junit.jupiter.api.extension.RegisterExtension;

final class SqliteCredentialStoreTest implements CredentialStoreContract {
  @RegisterExtension private final Stores stores = new Stores();

  @Override
  public CredentialStore empty() {
    return stores.empty().credentialStore();
  }

  @Override
  public CredentialStore outOfOrder() {
    return stores.outOfOrder().credentialStore();
  }

  @Override
  public Breakable<CredentialStore> breakable() {
    return stores.breakable(PersistenceAdapter::credentialStore);
  }
}
