package hexmail.testkit.slow;

import hexmail.domain.account.AccountId;
import hexmail.domain.audit.AuditEvent;
import hexmail.domain.port.AuditLog;
import java.util.List;

/// A log that is slow: each call waits for the pace before it is made.
public final class SlowAuditLog implements AuditLog {
  private final AuditLog log;
  private final Latency pace;

  public SlowAuditLog(AuditLog log, Latency pace) {
    this.log = log;
    this.pace = pace;
  }

  @Override
  public void record(AuditEvent event) {
    pace.await();
    log.record(event);
  }

  @Override
  public List<AuditEvent> of(AccountId account, int limit) {
    pace.await();
    return log.of(account, limit);
  }

  @Override
  public void forget(AccountId account) {
    pace.await();
    log.forget(account);
  }
}
