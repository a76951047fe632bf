package hexmail.adapter.persistence.revocation;

import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.domain.port.Revocations;
import hexmail.testkit.contract.RevocationsContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
final class JdbiRevocationsTest implements RevocationsContract {
  @RegisterExtension private final DatabaseExtension databases;

  JdbiRevocationsTest(DatabaseExtension.Kind kind) {
    databases = new DatabaseExtension(kind);
  }

  @Override
  public Revocations empty() {
    return EncryptingRevocations.over(databases.database(), databases.cipher());
  }

  @Override
  public Revocations unavailable() {
    return EncryptingRevocations.over(databases.closedDatabase(), databases.cipher());
  }

  @Override
  public RecoverablePort<Revocations> recoverable() {
    return databases.recoverable(
        database -> EncryptingRevocations.over(database, databases.cipher()));
  }
}
