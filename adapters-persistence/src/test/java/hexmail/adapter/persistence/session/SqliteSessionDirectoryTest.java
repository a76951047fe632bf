package hexmail.adapter.persistence.session;

import hexmail.adapter.persistence.database.Database;
import hexmail.adapter.persistence.fixture.Stores;
import hexmail.domain.port.SessionDirectory;
import hexmail.testkit.contract.SessionDirectoryContract;
import hexmail.testkit.contract.scene.Breakable;
import org.junit.jupiter.api.extension.RegisterExtension;

final class SqliteSessionDirectoryTest implements SessionDirectoryContract {
  @RegisterExtension private final Stores stores = Stores.onSqlite();

  @Override
  public Store empty() {
    return store(stores.database());
  }

  @Override
  public SessionDirectory outOfOrder() {
    return new JdbiSessions(stores.closedDatabase());
  }

  @Override
  public Breakable<Store> breakable() {
    return stores.breakable(this::store);
  }

  private Store store(Database database) {
    JdbiSessions sessions = new JdbiSessions(database);
    return new Store(sessions, sessions);
  }
}
