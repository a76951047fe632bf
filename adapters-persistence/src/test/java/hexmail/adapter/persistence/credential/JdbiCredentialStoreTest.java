package hexmail.adapter.persistence.credential;

import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.adapter.persistence.index.SummaryCache;
import hexmail.domain.port.CredentialStore;
import hexmail.testkit.contract.CredentialStoreContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
final class JdbiCredentialStoreTest implements CredentialStoreContract {
  @RegisterExtension private final DatabaseExtension databases;

  JdbiCredentialStoreTest(DatabaseExtension.Kind kind) {
    databases = new DatabaseExtension(kind);
  }

  @Override
  public CredentialStore empty() {
    return EncryptingCredentialStore.over(
        databases.database(), databases.cipher(), new SummaryCache());
  }

  @Override
  public CredentialStore unavailable() {
    return EncryptingCredentialStore.over(
        databases.closedDatabase(), databases.cipher(), new SummaryCache());
  }

  @Override
  public RecoverablePort<CredentialStore> recoverable() {
    return databases.recoverable(database ->
        EncryptingCredentialStore.over(database, databases.cipher(), new SummaryCache()));
  }
}
