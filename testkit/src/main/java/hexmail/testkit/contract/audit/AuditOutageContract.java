package hexmail.testkit.contract.audit;

import static hexmail.testkit.contract.audit.Events.all;
import static hexmail.testkit.contract.audit.Events.event;
import static hexmail.testkit.contract.scene.Samples.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.AuditLog;
import hexmail.testkit.contract.scene.Breakable;
import org.junit.jupiter.api.Test;

/// A log that cannot be read or written.
public interface AuditOutageContract extends AuditLogFactory {
  @Test
  default void every_call_says_so_when_the_store_is_out_of_order() {
    AuditLog log = outOfOrder();

    throwsOutage(() -> log.record(event(ADA.id(), 0)));
    throwsOutage(() -> all(log, ADA.id()));
    throwsOutage(() -> log.forget(ADA.id()));
  }

  @Test
  default void what_could_not_be_done_has_changed_nothing() {
    Breakable<AuditLog> breakable = breakable();
    AuditLog log = breakable.port();
    log.record(event(ADA.id(), 0));

    breakable.breakDown();
    throwsOutage(() -> log.record(event(ADA.id(), 1)));
    throwsOutage(() -> log.forget(ADA.id()));
    breakable.mend();

    assertThat(all(log, ADA.id())).containsExactly(event(ADA.id(), 0));
  }

  private static void throwsOutage(Runnable call) {
    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(call::run);
  }
}
