package hexmail.adapter.persistence;

import hexmail.adapter.persistence.database.Database;
import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.adapter.persistence.index.SummaryCache;
import hexmail.domain.port.SessionDirectory;
import hexmail.testkit.contract.SessionDirectoryContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
final class JdbiSessionDirectoryTest implements SessionDirectoryContract {
  @RegisterExtension private final DatabaseExtension databases;

  JdbiSessionDirectoryTest(DatabaseExtension.Kind kind) {
    databases = new DatabaseExtension(kind);
  }

  @Override
  public Store empty() {
    return store(databases.database());
  }

  @Override
  public SessionDirectory unavailable() {
    return new JdbiSessions(databases.closedDatabase(), new SummaryCache());
  }

  @Override
  public RecoverablePort<Store> recoverable() {
    return databases.recoverable(this::store);
  }

  private Store store(Database database) {
    JdbiSessions sessions = new JdbiSessions(database, new SummaryCache());
    return new Store(sessions, sessions);
  }
}
