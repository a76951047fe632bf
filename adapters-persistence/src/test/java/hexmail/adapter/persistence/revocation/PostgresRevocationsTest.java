package hexmail.adapter.persistence.revocation;

import hexmail.adapter.persistence.fixture.Stores;
import hexmail.domain.port.Revocations;
import hexmail.testkit.contract.RevocationsContract;
import hexmail.testkit.contract.scene.Breakable;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresRevocationsTest implements RevocationsContract {
  @RegisterExtension private final Stores stores = Stores.onPostgres();

  @Override
  public Revocations empty() {
    return EncryptingRevocations.over(stores.database(), stores.cipher());
  }

  @Override
  public Revocations outOfOrder() {
    return EncryptingRevocations.over(stores.closedDatabase(), stores.cipher());
  }

  @Override
  public Breakable<Revocations> breakable() {
    return stores.breakable(database -> EncryptingRevocations.over(database, stores.cipher()));
  }
}
