package hexmail.testkit.contract.audit;

import static hexmail.testkit.contract.fixture.TestData.NOON;

import hexmail.domain.account.AccountId;
import hexmail.domain.audit.AuditEvent;
import hexmail.domain.audit.AuditEvent.Kind;
import hexmail.domain.port.AuditLog;
import java.util.List;

/// Events for the clauses, each with its own detail.
final class AuditTestData {
  private AuditTestData() {}

  static AuditEvent event(AccountId account, int second) {
    return new AuditEvent(account, NOON.plusSeconds(second), Kind.REFRESHED, "in second " + second);
  }

  static AuditEvent atNoon(AccountId account, String detail) {
    return new AuditEvent(account, NOON, Kind.SIGNED_IN, detail);
  }

  static List<AuditEvent> all(AuditLog log, AccountId account) {
    return log.of(account, AuditLog.KEPT);
  }
}
