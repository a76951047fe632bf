package hexmail.testkit.recording;

import hexmail.domain.port.AuditLog;
import hexmail.testkit.contract.AuditLogContract;
import hexmail.testkit.contract.scene.Breakable;
import hexmail.testkit.memory.InMemoryAuditLog;
import hexmail.testkit.unavailable.UnavailableAuditLog;

final class RecordingAuditLogTest implements AuditLogContract {
  @Override
  public AuditLog empty() {
    return breakable().port();
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
    return new Breakable<>(new RecordingAuditLog(log, new Recorder()), log::outOfOrder);
  }
}
