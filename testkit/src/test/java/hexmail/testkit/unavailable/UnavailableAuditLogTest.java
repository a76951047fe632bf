package hexmail.testkit.unavailable;

import hexmail.domain.port.AuditLog;
import hexmail.testkit.contract.AuditLogContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.memory.InMemoryAuditLog;

final class UnavailableAuditLogTest implements AuditLogContract {
  @Override
  public AuditLog empty() {
    return recoverable().port();
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
