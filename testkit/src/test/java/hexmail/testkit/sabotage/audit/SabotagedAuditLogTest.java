package hexmail.testkit.sabotage.audit;

import hexmail.domain.port.AuditLog;
import hexmail.testkit.contract.AuditLogContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.memory.InMemoryAuditLog;
import hexmail.testkit.unavailable.UnavailableAuditLog;
import java.util.function.UnaryOperator;

final class SabotagedAuditLogTest implements AuditLogContract {
  static final ScopedValue<UnaryOperator<AuditLog>> SPOIL = ScopedValue.newInstance();

  private final UnaryOperator<AuditLog> spoil = SPOIL.orElse(UnaryOperator.identity());

  @Override
  public AuditLog empty() {
    return recoverable().port();
  }

  @Override
  public AuditLog unavailable() {
    RecoverablePort<AuditLog> log = recoverable();
    log.startOutage();
    return log.port();
  }

  @Override
  public RecoverablePort<AuditLog> recoverable() {
    UnavailableAuditLog log = new UnavailableAuditLog(new InMemoryAuditLog());
    return new RecoverablePort<>(spoil.apply(log), log::outOfOrder);
  }
}
