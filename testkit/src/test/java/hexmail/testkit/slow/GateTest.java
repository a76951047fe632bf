package hexmail.testkit.slow;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.authorization.TakeOutcome;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.domain.secret.Fingerprint;
import hexmail.domain.secret.SessionKey;
import hexmail.testkit.memory.InMemoryPendingAuthorizations;
import hexmail.testkit.time.AdjustableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

final class GateTest {
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
  private static final Fingerprint ANY = new SessionKey("any").fingerprint();

  private final Gate gate = Gate.closed();
  private final PendingAuthorizations slow =
      new SlowPendingAuthorizations(new InMemoryPendingAuthorizations(), gate);

  @Test
  void calls_wait_until_the_gate_is_opened() throws ExecutionException, InterruptedException {
    List<CompletableFuture<TakeOutcome>> calls = List.of(begin(), begin());
    gate.awaitCalls(2);

    assertThat(calls).noneMatch(CompletableFuture::isDone);

    gate.open();
    for (CompletableFuture<TakeOutcome> call : calls) {
      assertThat(call.get()).isEqualTo(new TakeOutcome.Unknown());
    }
  }

  @Test
  void a_gate_that_is_closed_again_holds_up_what_comes_then()
      throws ExecutionException, InterruptedException {
    gate.open();
    slow.take(ANY, ANY, NOON);
    gate.close();
    CompletableFuture<TakeOutcome> call = begin();
    gate.awaitCalls(1);

    assertThat(call).isNotDone();

    gate.open();
    assertThat(call.get()).isEqualTo(new TakeOutcome.Unknown());
  }

  @Test
  void a_call_can_take_time_by_the_clock_alone() {
    AdjustableClock clock = new AdjustableClock(NOON);
    PendingAuthorizations hour =
        new SlowPendingAuthorizations(
            new InMemoryPendingAuthorizations(), Latency.taking(Duration.ofHours(1), clock));

    hour.take(ANY, ANY, NOON);
    hour.take(ANY, ANY, NOON);

    assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofHours(2)));
  }

  private CompletableFuture<TakeOutcome> begin() {
    CompletableFuture<TakeOutcome> call = new CompletableFuture<>();
    Thread.startVirtualThread(() -> call.complete(slow.take(ANY, ANY, NOON)));
    return call;
  }
}
