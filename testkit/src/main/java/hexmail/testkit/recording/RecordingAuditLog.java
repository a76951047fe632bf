package hexmail.testkit.recording;

import hexmail.domain.account.AccountId;
import hexmail.domain.audit.AuditEvent;
import hexmail.domain.port.AuditLog;
import java.util.List;

/// A log whose calls are recorded before they are made, whatever comes of them.
public final class RecordingAuditLog implements AuditLog {
  private final AuditLog log;
  private final Recorder recorder;

  public RecordingAuditLog(AuditLog log, Recorder recorder) {
    this.log = log;
    this.recorder = recorder;
  }

  @Override
  public void record(AuditEvent event) {
    recorder.add("AuditLog.record", event.account().value(), event.kind());
    log.record(event);
  }

  @Override
  public List<AuditEvent> of(AccountId account, int limit) {
    recorder.add("AuditLog.of", account.value(), limit);
    return log.of(account, limit);
  }

  @Override
  public void forget(AccountId account) {
    recorder.add("AuditLog.forget", account.value());
    log.forget(account);
  }
}
