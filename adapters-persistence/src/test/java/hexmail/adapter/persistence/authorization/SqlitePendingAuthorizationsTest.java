package hexmail.adapter.persistence.authorization;

import hexmail.adapter.persistence.fixture.Stores;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.testkit.contract.PendingAuthorizationsContract;
import hexmail.testkit.contract.scene.Breakable;
import org.junit.jupiter.api.extension.RegisterExtension;

final class SqlitePendingAuthorizationsTest implements PendingAuthorizationsContract {
  @RegisterExtension private final Stores stores = Stores.onSqlite();

  @Override
  public PendingAuthorizations empty() {
    return withRoomFor(100);
  }

  @Override
  public PendingAuthorizations withRoomFor(int attempts) {
    return EncryptingPendingAuthorizations.over(stores.database(), stores.cipher(), attempts);
  }

  @Override
  public PendingAuthorizations outOfOrder() {
    return EncryptingPendingAuthorizations.over(stores.closedDatabase(), stores.cipher(), 100);
  }

  @Override
  public Breakable<PendingAuthorizations> breakable() {
    return stores.breakable(
        database -> EncryptingPendingAuthorizations.over(database, stores.cipher(), 100));
  }
}
