package hexmail.testkit.memory;

import hexmail.domain.port.AuditLog;
import hexmail.testkit.contract.AuditLogContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.unavailable.UnavailableAuditLog;

final class InMemoryAuditLogTest implements AuditLogContract {
  @Override
  public AuditLog empty() {
    return new InMemoryAuditLog();
  }

  @Override
  public AuditLog unavailable() {
    RecoverablePort<AuditLog> recoverable = recoverable();
    recoverable.startOutage();
    return recoverable.port();
  }

  @Override
  public RecoverablePort<AuditLog> recoverable() {
    UnavailableAuditLog log = new UnavailableAuditLog(new InMemoryAuditLog());
    return new RecoverablePort<>(log, log::outOfOrder);
  }
}
