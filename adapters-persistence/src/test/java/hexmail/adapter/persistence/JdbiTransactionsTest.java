package hexmail.adapter.persistence;

import hexmail.adapter.persistence.credential.EncryptingCredentialStore;
import hexmail.adapter.persistence.encryption.SecretCipher;
import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.adapter.persistence.index.SummaryCache;
import hexmail.testkit.contract.TransactionsContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
final class JdbiTransactionsTest implements TransactionsContract {
  @RegisterExtension private final DatabaseExtension databases;

  JdbiTransactionsTest(DatabaseExtension.Kind kind) {
    databases = new DatabaseExtension(kind);
  }

  @Override
  public Database empty() {
    return over(databases.database(), databases.cipher());
  }

  @Override
  public Database unavailable() {
    return over(databases.closedDatabase(), databases.cipher());
  }

  @Override
  public RecoverablePort<Database> recoverable() {
    return databases.recoverable(database -> over(database, databases.cipher()));
  }

  static Database over(
      hexmail.adapter.persistence.database.Database database, SecretCipher cipher) {
    return new Database(
        new JdbiTransactions(database),
        EncryptingCredentialStore.over(database, cipher, new SummaryCache()),
        new JdbiSessions(database, new SummaryCache()),
        new JdbiAuditLog(database));
  }
}
