package hexmail.testkit.sabotage.audit;

import hexmail.domain.port.AuditLog;
import hexmail.testkit.contract.AuditLogContract;
import hexmail.testkit.contract.scene.Breakable;
import hexmail.testkit.memory.InMemoryAuditLog;
import hexmail.testkit.unavailable.UnavailableAuditLog;
import java.util.function.UnaryOperator;

final class SabotagedAuditLogTest implements AuditLogContract {
  static final ScopedValue<UnaryOperator<AuditLog>> SPOIL = ScopedValue.newInstance();

  private final UnaryOperator<AuditLog> spoil = SPOIL.orElse(UnaryOperator.identity());

  @Override
  public AuditLog empty() {
    return breakable().port();
  }

  @Override
  public AuditLog outOfOrder() {
    Breakable<AuditLog> log = breakable();
    log.breakDown();
    return log.port();
  }

  @Override
  public Breakable<AuditLog> breakable() {
    UnavailableAuditLog log = new UnavailableAuditLog(new InMemoryAuditLog());
    return new Breakable<>(spoil.apply(log), log::outOfOrder);
  }
}
