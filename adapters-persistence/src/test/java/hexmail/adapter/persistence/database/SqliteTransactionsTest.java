package hexmail.adapter.persistence.database;

import hexmail.adapter.persistence.audit.JdbiAuditLog;
import hexmail.adapter.persistence.credential.EncryptingCredentialStore;
import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.adapter.persistence.session.JdbiSessions;
import hexmail.testkit.contract.TransactionsContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import org.junit.jupiter.api.extension.RegisterExtension;

final class SqliteTransactionsTest implements TransactionsContract {
  @RegisterExtension private final DatabaseExtension databases = DatabaseExtension.onSqlite();

  @Override
  public Database empty() {
    return over(databases.database());
  }

  @Override
  public Database unavailable() {
    return over(databases.closedDatabase());
  }

  @Override
  public RecoverablePort<Database> recoverable() {
    return databases.recoverable(this::over);
  }

  private Database over(hexmail.adapter.persistence.database.Database database) {
    return new Database(
        new JdbiTransactions(database),
        EncryptingCredentialStore.over(database, databases.cipher()),
        new JdbiSessions(database),
        new JdbiAuditLog(database));
  }
}
