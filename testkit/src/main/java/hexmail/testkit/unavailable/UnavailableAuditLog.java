package hexmail.testkit.unavailable;

import hexmail.domain.account.AccountId;
import hexmail.domain.audit.AuditEvent;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.AuditLog;
import java.util.List;

/// A log that a test puts out of order and back. Out of order it reaches nothing behind it.
public final class UnavailableAuditLog implements AuditLog {
  private final AuditLog log;
  private final OutageSwitch breakdown = new OutageSwitch();

  /// In order at first.
  public UnavailableAuditLog(AuditLog log) {
    this.log = log;
  }

  /// From now on every call throws, or none.
  public void outOfOrder(boolean now) {
    breakdown.down(now);
  }

  @Override
  public void record(AuditEvent event) {
    breakdown.check(StoreUnavailable::new);
    log.record(event);
  }

  @Override
  public List<AuditEvent> of(AccountId account, int limit) {
    breakdown.check(StoreUnavailable::new);
    return log.of(account, limit);
  }

  @Override
  public void forget(AccountId account) {
    breakdown.check(StoreUnavailable::new);
    log.forget(account);
  }
}
