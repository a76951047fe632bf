package hexmail.adapter.persistence.authorization;

import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.testkit.contract.PendingAuthorizationsContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
final class JdbiPendingAuthorizationsTest implements PendingAuthorizationsContract {
  @RegisterExtension private final DatabaseExtension databases;

  JdbiPendingAuthorizationsTest(DatabaseExtension.Kind kind) {
    databases = new DatabaseExtension(kind);
  }

  @Override
  public PendingAuthorizations empty() {
    return withRoomFor(100);
  }

  @Override
  public PendingAuthorizations withRoomFor(int capacity) {
    return EncryptingPendingAuthorizations.over(databases.database(), databases.cipher(), capacity);
  }

  @Override
  public PendingAuthorizations unavailable() {
    return EncryptingPendingAuthorizations.over(
        databases.closedDatabase(), databases.cipher(), 100);
  }

  @Override
  public RecoverablePort<PendingAuthorizations> recoverable() {
    return databases.recoverable(
        database -> EncryptingPendingAuthorizations.over(database, databases.cipher(), 100));
  }
}
