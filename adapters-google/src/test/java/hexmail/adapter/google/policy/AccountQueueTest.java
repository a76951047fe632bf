package hexmail.adapter.google.policy;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.google.policy.Admission.Deferred;
import hexmail.adapter.google.policy.Admission.Permit;
import hexmail.adapter.google.policy.Admission.Saturated;
import hexmail.adapter.google.policy.CallResult.Answered;
import hexmail.adapter.google.policy.CallResult.RateLimited;
import hexmail.domain.account.AccountId;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.Urgency;
import hexmail.testkit.time.AdjustableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AccountQueueTest {
  private static final int RESERVED = 300;
  private static final QuotaRequest BATCH =
      new QuotaRequest(20, 25, RESERVED, Urgency.BACKGROUND, null);
  private static final Duration MAX_WAIT = Duration.ofSeconds(1);
  private static final CallResult<String> FOUND = new Answered<>(new Found<>("it"));

  private final AdjustableClock time = new AdjustableClock(Instant.parse("2026-11-22T10:00:00Z"));
  private AccountQueue queue = new AccountQueue(time, 6_000);
  private final BlockingQueue<String> started = new LinkedBlockingQueue<>();

  @Test
  @DisplayName("R41: eight requests of an account are in flight, the ninth waits a second")
  void eight_requests_are_in_flight() {
    List<Permit> permits = fill();

    assertThat(ask(interactive(5, 1))).isEqualTo(new Saturated());
    succeed(permits.getFirst());
    assertThat(ask(interactive(5, 1))).isInstanceOf(Permit.class);
  }

  @Test
  void the_background_exceeds_the_concurrency_limit_by_a_step_and_raises_it() {
    queue = new AccountQueue(time, 60_000);
    List<Permit> permits = List.of(acquire(BATCH), acquire(BATCH));

    assertThat(permits).extracting(permit -> permit.items).containsExactly(25, 5);
    assertThat(ask(interactive(20, 10))).isEqualTo(new Saturated());

    succeed(permits.getLast());
    assertThat(acquire(interactive(20, 5)).concurrentCalls).isEqualTo(30);
  }

  @Test
  void a_refusal_counts_for_the_most_calls_that_were_in_flight_with_it() {
    queue = new AccountQueue(time, 60_000);
    Permit first = acquire(interactive(20, 15));
    Permit second = acquire(interactive(20, 10));
    Permit third = acquire(BATCH);
    succeed(first);

    queue.release(second, nCopies(10, new RateLimited<>(Duration.ZERO, true)));
    queue.release(third, nCopies(5, FOUND));
    time.advance(Duration.ofSeconds(10));

    assertThat(acquire(interactive(20, 60)).items).isEqualTo(25);
  }

  @Test
  void a_request_larger_than_the_concurrency_limit_is_sent_in_part() {
    assertThat(acquire(interactive(20, 60)).items).isEqualTo(25);
  }

  @Test
  void interactive_requests_go_before_the_background_and_equals_in_order() throws Exception {
    List<Permit> permits = fill();
    enqueue("background 1", Urgency.BACKGROUND);
    enqueue("background 2", Urgency.BACKGROUND);
    enqueue("page 1", Urgency.INTERACTIVE);
    enqueue("page 2", Urgency.INTERACTIVE);

    succeed(permits.getFirst());

    assertThat(List.of(next(), next(), next(), next()))
        .containsExactly("page 1", "page 2", "background 1", "background 2");
  }

  @Test
  void the_background_waits_until_there_are_units() throws Exception {
    use(285);
    enqueue("background", Urgency.BACKGROUND);

    time.advance(Duration.ofSeconds(59));
    assertThat(started.poll(100, TimeUnit.MILLISECONDS)).isNull();
    time.advance(Duration.ofSeconds(1));

    assertThat(next()).isEqualTo("background");
  }

  @Test
  void the_background_waits_until_a_pause_ends() throws Exception {
    queue.release(
        acquire(interactive(20, 1)), List.of(new RateLimited<>(Duration.ofSeconds(30), false)));
    enqueue("background", Urgency.BACKGROUND);

    time.advance(Duration.ofSeconds(29));
    assertThat(started.poll(100, TimeUnit.MILLISECONDS)).isNull();
    time.advance(Duration.ofSeconds(1));

    assertThat(next()).isEqualTo("background");
  }

  @Test
  void the_background_leaves_units_to_a_deferred_page() throws Exception {
    use(285);
    assertThat(ask(interactive(20, 285))).isEqualTo(new Deferred(Duration.ofMinutes(1)));
    enqueue("background", Urgency.BACKGROUND);

    time.advance(Duration.ofMinutes(1));

    assertThat(started.poll(100, TimeUnit.MILLISECONDS)).isNull();
    assertThat(use(285)).isEqualTo(285);
  }

  @Test
  void an_impatient_request_is_deferred_when_its_turn_does_not_come() {
    fill();
    QuotaRequest rows =
        new QuotaRequest(20, 1, RESERVED, Urgency.BACKGROUND, Duration.ofMillis(200));

    assertThat(ask(rows)).isEqualTo(new Deferred(Duration.ofSeconds(1)));
  }

  @Test
  void the_background_leaves_nothing_to_a_page_that_did_not_come_back() throws Exception {
    use(285);
    assertThat(ask(interactive(20, 285))).isEqualTo(new Deferred(Duration.ofMinutes(1)));
    time.advance(Duration.ofMinutes(2));
    use(284);
    assertThat(ask(interactive(20, 2))).isInstanceOf(Permit.class);
    assertThat(ask(interactive(20, 1))).isEqualTo(new Deferred(Duration.ofMinutes(1)));
    enqueue("background", Urgency.BACKGROUND);

    time.advance(Duration.ofMinutes(1));

    assertThat(next()).isEqualTo("background");
  }

  @Test
  void accounts_that_make_no_calls_take_no_memory() {
    AccountQueues queues = new AccountQueues(time, 6_000);
    for (int account = 0; account < 1_000; account++) {
      queues.of(new AccountId("p" + account));
    }
    time.advance(Duration.ofMinutes(60));
    AccountQueue busy = queues.of(new AccountId("busy"));

    time.advance(Duration.ofMinutes(6));
    queues.of(new AccountId("last"));

    assertThat(queues.size()).isEqualTo(2);
    assertThat(queues.of(new AccountId("busy"))).isSameAs(busy);
  }

  private List<Permit> fill() {
    List<Permit> permits = new ArrayList<>();
    while (permits.size() < AccountQueue.MAX_REQUESTS) {
      permits.add(acquire(interactive(1, 1)));
    }
    return permits;
  }

  private Permit acquire(QuotaRequest request) {
    return (Permit) ask(request);
  }

  private Admission ask(QuotaRequest request) {
    return queue.acquire(request, MAX_WAIT);
  }

  private void succeed(Permit permit) {
    queue.release(permit, nCopies(permit.items, FOUND));
  }

  /// Requests items of 20 units, one request after the other, and returns how many were admitted.
  private int use(int items) {
    int admitted = 0;
    while (admitted < items && ask(interactive(20, items - admitted)) instanceof Permit permit) {
      succeed(permit);
      admitted += permit.items;
    }
    return admitted;
  }

  private void enqueue(String name, Urgency urgency) {
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .start(() -> {
              boolean interactive = urgency == Urgency.INTERACTIVE;
              QuotaRequest request =
                  new QuotaRequest(
                      20, 1, RESERVED, urgency, interactive ? Duration.ofMillis(1) : null);
              if (ask(request) instanceof Permit permit) {
                started.add(name);
                succeed(permit);
              }
            });
    while (thread.getState() != Thread.State.TIMED_WAITING && thread.isAlive()) {
      Thread.onSpinWait();
    }
  }

  private String next() throws InterruptedException {
    String name = started.poll(5, TimeUnit.SECONDS);
    return name == null ? "none" : name;
  }

  private static QuotaRequest interactive(int unitsPerItem, int items) {
    return new QuotaRequest(
        unitsPerItem, items, RESERVED, Urgency.INTERACTIVE, Duration.ofMillis(200));
  }
}
