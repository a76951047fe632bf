package hexmail.testkit.recording;

import hexmail.domain.port.AuditLog;
import hexmail.testkit.contract.AuditLogContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.memory.InMemoryAuditLog;
import hexmail.testkit.unavailable.UnavailableAuditLog;

final class RecordingAuditLogTest implements AuditLogContract {
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
    return new RecoverablePort<>(new RecordingAuditLog(log, new Recorder()), log::outOfOrder);
  }
}
