package hexmail.adapter.persistence.authorization;

import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.adapter.persistence.fixture.OutageSwitch;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.testkit.contract.PendingAuthorizationsContract;
import hexmail.testkit.contract.scene.Breakable;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Encrypted, over memory.
final class EncryptingPendingAuthorizationsTest implements PendingAuthorizationsContract {
  @RegisterExtension private final DatabaseExtension databases = DatabaseExtension.onSqlite();

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
    Breakable<PendingAuthorizationRows> rows =
        OutageSwitch.of(
            PendingAuthorizationRows.class, new InMemoryPendingAuthorizationRows(capacity));
    return new Breakable<>(
        new EncryptingPendingAuthorizations(rows.port(), databases.cipher()), rows.outOfOrder());
  }
}
