package hexmail.adapter.persistence.authorization;

import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.testkit.contract.PendingAuthorizationsContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Encrypted, over memory.
final class EncryptingPendingAuthorizationsTest implements PendingAuthorizationsContract {
  @RegisterExtension private final DatabaseExtension databases = DatabaseExtension.onSqlite();

  @Override
  public PendingAuthorizations withRoomFor(int capacity) {
    return recoverable(capacity).port();
  }

  @Override
  public RecoverablePort<PendingAuthorizations> recoverable() {
    return recoverable(100);
  }

  private RecoverablePort<PendingAuthorizations> recoverable(int capacity) {
    return RecoverablePort.of(
            PendingAuthorizationRows.class, new InMemoryPendingAuthorizationRows(capacity))
        .map(rows -> new EncryptingPendingAuthorizations(rows, databases.cipher()));
  }
}
