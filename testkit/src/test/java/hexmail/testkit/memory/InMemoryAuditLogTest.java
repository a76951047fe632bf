package hexmail.testkit.memory;

import hexmail.domain.port.AuditLog;
import hexmail.testkit.contract.AuditLogContract;
import hexmail.testkit.contract.scene.Breakable;
import hexmail.testkit.unavailable.UnavailableAuditLog;

final class InMemoryAuditLogTest implements AuditLogContract {
  @Override
  public AuditLog empty() {
    return new InMemoryAuditLog();
  }

  @Override
  public AuditLog outOfOrder() {
    Breakable<AuditLog> breakable = breakable();
    breakable.breakDown();
    return breakable.port();
  }

  @Override
  public Breakable<AuditLog> breakable() {
    UnavailableAuditLog log = new UnavailableAuditLog(new InMemoryAuditLog());
    return new Breakable<>(log, log::outOfOrder);
  }
}
