package hexmail.adapter.persistence.credential;

import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.adapter.persistence.index.SummaryCache;
import hexmail.domain.port.CredentialDirectory;
import hexmail.testkit.contract.CredentialDirectoryContract;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
final class JdbiCredentialDirectoryTest implements CredentialDirectoryContract {
  @RegisterExtension private final DatabaseExtension databases;

  JdbiCredentialDirectoryTest(DatabaseExtension.Kind kind) {
    databases = new DatabaseExtension(kind);
  }

  @Override
  public Store empty() {
    EncryptingCredentialStore credentials =
        EncryptingCredentialStore.over(
            databases.database(), databases.cipher(), new SummaryCache());
    return new Store(credentials, credentials);
  }

  @Override
  public CredentialDirectory unavailable() {
    return EncryptingCredentialStore.over(
        databases.closedDatabase(), databases.cipher(), new SummaryCache());
  }
}
