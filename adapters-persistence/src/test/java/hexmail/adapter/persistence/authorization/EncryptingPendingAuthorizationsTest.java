package hexmail.adapter.persistence.authorization;

import hexmail.adapter.persistence.fixture.Breakdown;
import hexmail.adapter.persistence.fixture.Stores;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.testkit.contract.PendingAuthorizationsContract;
import hexmail.testkit.contract.scene.Breakable;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Encrypted, over memory.
final class EncryptingPendingAuthorizationsTest implements PendingAuthorizationsContract {
  @RegisterExtension private final Stores stores = Stores.onSqlite();

  @Override
  public PendingAuthorizations empty() {
    return withRoomFor(100);
  }

  @Override
  public PendingAuthorizations withRoomFor(int attempts) {
    return breakable(attempts).port();
  }

  @Override
  public PendingAuthorizations outOfOrder() {
    Breakable<PendingAuthorizations> store = breakable();
    store.breakDown();
    return store.port();
  }

  @Override
  public Breakable<PendingAuthorizations> breakable() {
    return breakable(100);
  }

  private Breakable<PendingAuthorizations> breakable(int capacity) {
    Breakable<AttemptRows> rows =
        Breakdown.of(AttemptRows.class, new InMemoryAttemptRows(capacity));
    return new Breakable<>(
        new EncryptingPendingAuthorizations(rows.port(), stores.cipher()), rows.outOfOrder());
  }
}
