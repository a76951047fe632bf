package hexmail.adapter.persistence;

import hexmail.domain.port.Sessions;
import hexmail.testkit.contract.SessionsContract;
import hexmail.testkit.contract.scene.Breakable;
import org.junit.jupiter.api.extension.RegisterExtension;

final class SqliteSessionsTest implements SessionsContract {
  @RegisterExtension private final Stores stores = new Stores();

  @Override
  public Sessions empty() {
    return stores.empty().sessions();
  }

  @Override
  public Sessions outOfOrder() {
    return stores.outOfOrder().sessions();
  }

  @Override
  public Breakable<Sessions> breakable() {
    return stores.breakable(PersistenceAdapter::sessions);
  }
}
