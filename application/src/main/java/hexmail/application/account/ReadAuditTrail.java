package hexmail.application.account;

import hexmail.domain.account.AccountId;
import hexmail.domain.audit.AuditEvent;
import hexmail.domain.port.AuditLog;
import java.util.List;

/// Shows a person the audit trail of their account.
public final class ReadAuditTrail {
  private static final int SHOWN = 50;

  private final AuditLog log;

  public ReadAuditTrail(AuditLog log) {
    this.log = log;
  }

  /// The last events of `account`, latest first.
  public List<AuditEvent> of(AccountId account) {
    return log.of(account, SHOWN);
  }
}
