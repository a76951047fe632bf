package hexmail.adapter.persistence;

import hexmail.domain.port.Sessions;
import hexmail.testkit.contract.SessionsContract;
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
}
