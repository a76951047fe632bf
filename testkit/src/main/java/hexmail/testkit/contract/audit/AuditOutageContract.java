package hexmail.testkit.contract.audit;

import static hexmail.testkit.contract.audit.AuditTestData.all;
import static hexmail.testkit.contract.audit.AuditTestData.event;
import static hexmail.testkit.contract.fixture.TestData.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.AuditLog;
import hexmail.testkit.contract.fixture.RecoverablePort;
import org.junit.jupiter.api.Test;

/// An outage of the log.
public interface AuditOutageContract extends AuditLogFactory {
  @Test
  default void every_call_throws_when_the_store_is_unavailable() {
    AuditLog log = unavailable();

    throwsOutage(() -> log.record(event(ADA.id(), 0)));
    throwsOutage(() -> all(log, ADA.id()));
    throwsOutage(() -> log.forget(ADA.id()));
  }

  @Test
  default void a_call_that_throws_has_changed_nothing() {
    RecoverablePort<AuditLog> recoverable = recoverable();
    AuditLog log = recoverable.port();
    log.record(event(ADA.id(), 0));

    recoverable.startOutage();
    throwsOutage(() -> log.record(event(ADA.id(), 1)));
    throwsOutage(() -> log.forget(ADA.id()));
    recoverable.endOutage();

    assertThat(all(log, ADA.id())).containsExactly(event(ADA.id(), 0));
  }

  private static void throwsOutage(Runnable call) {
    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(call::run);
  }
}
