package hexmail.adapter.persistence.revocation;

import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.domain.port.Revocations;
import hexmail.testkit.contract.RevocationsContract;
import hexmail.testkit.contract.scene.Breakable;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresRevocationsTest implements RevocationsContract {
  @RegisterExtension private final DatabaseExtension databases = DatabaseExtension.onPostgres();

  @Override
  public Revocations empty() {
    return EncryptingRevocations.over(databases.database(), databases.cipher());
  }

  @Override
  public Revocations outOfOrder() {
    return EncryptingRevocations.over(databases.closedDatabase(), databases.cipher());
  }

  @Override
  public Breakable<Revocations> breakable() {
    return databases.breakable(
        database -> EncryptingRevocations.over(database, databases.cipher()));
  }
}
