package hexmail.adapter.persistence;

import hexmail.adapter.persistence.fixture.DatabaseExtension;
import hexmail.domain.port.AuditLog;
import hexmail.testkit.contract.AuditLogContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
final class JdbiAuditLogTest implements AuditLogContract {
  @RegisterExtension private final DatabaseExtension databases;

  JdbiAuditLogTest(DatabaseExtension.Kind kind) {
    databases = new DatabaseExtension(kind);
  }

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
