package hexmail.testkit.slow;

import hexmail.domain.port.AuditLog;
import hexmail.testkit.contract.AuditLogContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.memory.InMemoryAuditLog;
import hexmail.testkit.unavailable.UnavailableAuditLog;

final class SlowAuditLogTest implements AuditLogContract {
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
    return new RecoverablePort<>(new SlowAuditLog(log, Gate.opened()), log::outOfOrder);
  }
}
