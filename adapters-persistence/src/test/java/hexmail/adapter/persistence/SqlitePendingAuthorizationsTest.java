package hexmail.adapter.persistence;

import hexmail.domain.port.PendingAuthorizations;
import hexmail.testkit.contract.PendingAuthorizationsContract;
import hexmail.testkit.contract.scene.Breakable;
import org.junit.jupiter.api.extension.RegisterExtension;

final class SqlitePendingAuthorizationsTest implements PendingAuthorizationsContract {
  @RegisterExtension private final Stores stores = new Stores();

  @Override
  public PendingAuthorizations empty() {
    return stores.empty().pendingAuthorizations();
  }

  @Override
  public PendingAuthorizations outOfOrder() {
    return stores.outOfOrder().pendingAuthorizations();
  }

  @Override
  public Breakable<PendingAuthorizations> breakable() {
    return stores.breakable(PersistenceAdapter::pendingAuthorizations);
  }
}
