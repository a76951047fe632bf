package hexmail.adapter.persistence;

import hexmail.domain.port.SessionDirectory;
import hexmail.testkit.contract.SessionDirectoryContract;
import hexmail.testkit.contract.scene.Breakable;
import org.junit.jupiter.api.extension.RegisterExtension;

final class SqliteSessionDirectoryTest implements SessionDirectoryContract {
  @RegisterExtension private final Stores stores = new Stores();

  @Override
  public Store empty() {
    PersistenceAdapter adapter = stores.empty();
    return new Store(adapter.sessions(), adapter.sessionDirectory());
  }

  @Override
  public SessionDirectory outOfOrder() {
    return stores.outOfOrder().sessionDirectory();
  }

  @Override
  public Breakable<Store> breakable() {
    return stores.breakable(adapter -> new Store(adapter.sessions(), adapter.sessionDirectory()));
  }
}
