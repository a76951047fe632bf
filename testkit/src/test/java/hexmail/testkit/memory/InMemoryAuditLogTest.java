package hexmail.testkit.memory;

import hexmail.domain.port.AuditLog;
import hexmail.testkit.contract.AuditLogContract;
import hexmail.testkit.contract.fixture.RecoverablePort;

final class InMemoryAuditLogTest implements AuditLogContract {
  @Override
  public RecoverablePort<AuditLog> recoverable() {
    return RecoverablePort.of(AuditLog.class, new InMemoryAuditLog());
  }
}
