package hexmail.adapter.persistence.audit;

import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.domain.port.AuditLog;
import hexmail.testkit.contract.AuditLogContract;
import hexmail.testkit.contract.scene.Breakable;
import org.junit.jupiter.api.extension.RegisterExtension;

final class SqliteAuditLogTest implements AuditLogContract {
  @RegisterExtension private final DatabaseExtension databases = DatabaseExtension.onSqlite();

  @Override
  public AuditLog empty() {
    return new JdbiAuditLog(databases.database());
  }

  @Override
  public AuditLog outOfOrder() {
    return new JdbiAuditLog(databases.closedDatabase());
  }

  @Override
  public Breakable<AuditLog> breakable() {
    return databases.breakable(JdbiAuditLog::new);
  }
}
