package hexmail.testkit.sabotage.audit;

import hexmail.domain.port.AuditLog;
import hexmail.testkit.contract.AuditLogContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.memory.InMemoryAuditLog;
import java.util.function.UnaryOperator;

final class SabotagedAuditLogTest implements AuditLogContract {
  static final ScopedValue<UnaryOperator<AuditLog>> SABOTAGE = ScopedValue.newInstance();

  private final UnaryOperator<AuditLog> sabotage = SABOTAGE.orElse(UnaryOperator.identity());

  @Override
  public RecoverablePort<AuditLog> recoverable() {
    return RecoverablePort.of(AuditLog.class, new InMemoryAuditLog()).map(sabotage);
  }
}
