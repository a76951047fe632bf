package hexmail.adapter.persistence.credential;

import hexmail.adapter.persistence.fixture.Stores;
import hexmail.domain.port.CredentialStore;
import hexmail.testkit.contract.CredentialStoreContract;
import hexmail.testkit.contract.scene.Breakable;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresCredentialStoreTest implements CredentialStoreContract {
  @RegisterExtension private final Stores stores = Stores.onPostgres();

  @Override
  public CredentialStore empty() {
    return EncryptingCredentialStore.over(stores.database(), stores.cipher());
  }

  @Override
  public CredentialStore outOfOrder() {
    return EncryptingCredentialStore.over(stores.closedDatabase(), stores.cipher());
  }

  @Override
  public Breakable<CredentialStore> breakable() {
    return stores.breakable(database -> EncryptingCredentialStore.over(database, stores.cipher()));
  }
}
