package hexmail.adapter.persistence.session;

import hexmail.adapter.persistence.database.Database;
import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.domain.port.SessionDirectory;
import hexmail.testkit.contract.SessionDirectoryContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresSessionDirectoryTest implements SessionDirectoryContract {
  @RegisterExtension private final DatabaseExtension databases = DatabaseExtension.onPostgres();

  @Override
  public Store empty() {
    return store(databases.database());
  }

  @Override
  public SessionDirectory unavailable() {
    return new JdbiSessions(databases.closedDatabase());
  }

  @Override
  public RecoverablePort<Store> recoverable() {
    return databases.recoverable(this::store);
  }

  private Store store(Database database) {
    JdbiSessions sessions = new JdbiSessions(database);
    return new Store(sessions, sessions);
  }
}
