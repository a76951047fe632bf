package hexmail.testkit.sabotage.audit;

import hexmail.domain.account.AccountId;
import hexmail.domain.audit.AuditEvent;
import hexmail.domain.port.AuditLog;
import java.util.List;

/// Delegates to an honest log; a sabotage overrides a method.
abstract class DelegatingAuditLog implements AuditLog {
  final AuditLog honest;

  DelegatingAuditLog(AuditLog honest) {
    this.honest = honest;
  }

  @Override
  public void record(AuditEvent event) {
    honest.record(event);
  }

  @Override
  public List<AuditEvent> of(AccountId account, int limit) {
    return honest.of(account, limit);
  }

  @Override
  public void forget(AccountId account) {
    honest.forget(account);
  }
}
