package hexmail.adapter.persistence.credential;

import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.adapter.persistence.fixture.OutageSwitch;
import hexmail.domain.port.CredentialStore;
import hexmail.testkit.contract.CredentialStoreContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Encrypted, over memory.
final class EncryptingCredentialStoreTest implements CredentialStoreContract {
  @RegisterExtension private final DatabaseExtension databases = DatabaseExtension.onSqlite();

  @Override
  public CredentialStore empty() {
    return recoverable().port();
  }

  @Override
  public CredentialStore unavailable() {
    RecoverablePort<CredentialStore> store = recoverable();
    store.startOutage();
    return store.port();
  }

  @Override
  public RecoverablePort<CredentialStore> recoverable() {
    RecoverablePort<CredentialRows> rows =
        OutageSwitch.of(CredentialRows.class, new InMemoryCredentialRows());
    return new RecoverablePort<>(
        new EncryptingCredentialStore(rows.port(), databases.cipher()), rows.outage());
  }
}
