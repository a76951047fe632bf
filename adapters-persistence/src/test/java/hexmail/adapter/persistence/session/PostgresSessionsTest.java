package hexmail.adapter.persistence.session;

import hexmail.adapter.persistence.fixture.Stores;
import hexmail.domain.port.Sessions;
import hexmail.testkit.contract.SessionsContract;
import hexmail.testkit.contract.scene.Breakable;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresSessionsTest implements SessionsContract {
  @RegisterExtension private final Stores stores = Stores.onPostgres();

  @Override
  public Sessions empty() {
    return new JdbiSessions(stores.database());
  }

  @Override
  public Sessions outOfOrder() {
    return new JdbiSessions(stores.closedDatabase());
  }

  @Override
  public Breakable<Sessions> breakable() {
    return stores.breakable(JdbiSessions::new);
  }
}
