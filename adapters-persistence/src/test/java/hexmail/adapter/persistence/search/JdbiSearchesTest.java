package hexmail.adapter.persistence.search;

import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.domain.port.Searches;
import hexmail.testkit.contract.SearchesContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
final class JdbiSearchesTest implements SearchesContract {
  @RegisterExtension private final DatabaseExtension databases;

  JdbiSearchesTest(DatabaseExtension.Kind kind) {
    databases = new DatabaseExtension(kind);
  }

  @Override
  public Searches empty() {
    return EncryptingSearches.over(databases.database(), databases.cipher());
  }

  @Override
  public Searches unavailable() {
    return EncryptingSearches.over(databases.closedDatabase(), databases.cipher());
  }

  @Override
  public RecoverablePort<Searches> recoverable() {
    return databases.recoverable(database -> EncryptingSearches.over(database, databases.cipher()));
  }
}
