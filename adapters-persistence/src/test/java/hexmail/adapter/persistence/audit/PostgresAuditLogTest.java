package hexmail.adapter.persistence.audit;

import hexmail.adapter.persistence.fixture.Stores;
import hexmail.domain.port.AuditLog;
import hexmail.testkit.contract.AuditLogContract;
import hexmail.testkit.contract.scene.Breakable;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresAuditLogTest implements AuditLogContract {
  @RegisterExtension private final Stores stores = Stores.onPostgres();

  @Override
  public AuditLog empty() {
    return new JdbiAuditLog(stores.database());
  }

  @Override
  public AuditLog outOfOrder() {
    return new JdbiAuditLog(stores.closedDatabase());
  }

  @Override
  public Breakable<AuditLog> breakable() {
    return stores.breakable(JdbiAuditLog::new);
  }
}
