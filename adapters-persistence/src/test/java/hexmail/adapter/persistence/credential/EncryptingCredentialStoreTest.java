package hexmail.adapter.persistence.credential;

import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.adapter.persistence.fixture.OutageSwitch;
import hexmail.domain.port.CredentialStore;
import hexmail.testkit.contract.CredentialStoreContract;
import hexmail.testkit.contract.scene.Breakable;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Encrypted, over memory.
final class EncryptingCredentialStoreTest implements CredentialStoreContract {
  @RegisterExtension private final DatabaseExtension databases = DatabaseExtension.onSqlite();

  @Override
  public CredentialStore empty() {
    return breakable().port();
  }

  @Override
  public CredentialStore outOfOrder() {
    Breakable<CredentialStore> store = breakable();
    store.breakDown();
    return store.port();
  }

  @Override
  public Breakable<CredentialStore> breakable() {
    Breakable<CredentialRows> rows =
        OutageSwitch.of(CredentialRows.class, new InMemoryCredentialRows());
    return new Breakable<>(
        new EncryptingCredentialStore(rows.port(), databases.cipher()), rows.outOfOrder());
  }
}
