package hexmail.testkit.contract.audit;

import static hexmail.testkit.contract.audit.AuditTestData.all;
import static hexmail.testkit.contract.audit.AuditTestData.event;
import static hexmail.testkit.contract.fixture.Outages.during;
import static hexmail.testkit.contract.fixture.Outages.everyCallThrows;
import static hexmail.testkit.contract.fixture.Outages.isOver;
import static hexmail.testkit.contract.fixture.TestData.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.port.AuditLog;
import hexmail.testkit.contract.fixture.RecoverablePort;
import org.junit.jupiter.api.Test;

/// An outage of the log.
public interface AuditOutageContract extends AuditLogFactory {
  @Test
  default void every_call_throws_when_the_store_is_unavailable() {
    AuditLog log = unavailable();

    everyCallThrows(
        () -> log.record(event(ADA.id(), 0)), () -> all(log, ADA.id()), () -> log.forget(ADA.id()));
  }

  @Test
  default void a_call_that_throws_has_changed_nothing() {
    RecoverablePort<AuditLog> recoverable = recoverable();
    AuditLog log = recoverable.port();
    log.record(event(ADA.id(), 0));

    during(recoverable, () -> log.record(event(ADA.id(), 1)), () -> log.forget(ADA.id()));
    isOver(() -> all(log, ADA.id()));

    assertThat(all(log, ADA.id())).containsExactly(event(ADA.id(), 0));
  }
}
