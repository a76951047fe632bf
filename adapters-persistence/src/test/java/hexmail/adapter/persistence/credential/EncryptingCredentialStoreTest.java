package hexmail.adapter.persistence.credential;

import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.adapter.persistence.index.SummaryCache;
import hexmail.domain.port.CredentialStore;
import hexmail.testkit.contract.CredentialStoreContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Encrypted, over memory.
final class EncryptingCredentialStoreTest implements CredentialStoreContract {
  @RegisterExtension private final DatabaseExtension databases = DatabaseExtension.onSqlite();

  @Override
  public RecoverablePort<CredentialStore> recoverable() {
    return RecoverablePort.of(CredentialRows.class, new InMemoryCredentialRows())
        .map(rows -> new EncryptingCredentialStore(rows, databases.cipher(), new SummaryCache()));
  }
}
