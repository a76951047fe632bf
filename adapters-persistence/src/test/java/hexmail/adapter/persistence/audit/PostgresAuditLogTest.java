package hexmail.adapter.persistence.audit;

import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.domain.port.AuditLog;
import hexmail.testkit.contract.AuditLogContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresAuditLogTest implements AuditLogContract {
  @RegisterExtension private final DatabaseExtension databases = DatabaseExtension.onPostgres();

  @Override
  public AuditLog empty() {
    return new JdbiAuditLog(databases.database());
  }

  @Override
  public AuditLog unavailable() {
    return new JdbiAuditLog(databases.closedDatabase());
  }

  @Override
  public RecoverablePort<AuditLog> recoverable() {
    return databases.recoverable(JdbiAuditLog::new);
  }
}
