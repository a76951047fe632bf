package hexmail.adapter.persistence.authorization;

import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.adapter.persistence.fixture.OutageSwitch;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.testkit.contract.PendingAuthorizationsContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
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
    return recoverable(attempts).port();
  }

  @Override
  public PendingAuthorizations unavailable() {
    RecoverablePort<PendingAuthorizations> store = recoverable();
    store.startOutage();
    return store.port();
  }

  @Override
  public RecoverablePort<PendingAuthorizations> recoverable() {
    return recoverable(100);
  }

  private RecoverablePort<PendingAuthorizations> recoverable(int capacity) {
    RecoverablePort<PendingAuthorizationRows> rows =
        OutageSwitch.of(
            PendingAuthorizationRows.class, new InMemoryPendingAuthorizationRows(capacity));
    return new RecoverablePort<>(
        new EncryptingPendingAuthorizations(rows.port(), databases.cipher()), rows.outage());
  }
}
