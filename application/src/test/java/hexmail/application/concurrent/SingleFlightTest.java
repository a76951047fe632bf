package hexmail.application.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SingleFlightTest {
  private final SingleFlight<String, String> singleFlight = new SingleFlight<>();
  private final AtomicInteger flown = new AtomicInteger();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  /// The results of 50 callers. The first starts the call; the others arrive while it is running
  /// and wait for it.
  private List<Object> together(Supplier<String> work) throws InterruptedException {
    Queue<Object> results = new ConcurrentLinkedQueue<>();
    Runnable caller =
        () -> {
          try {
            results.add(
                singleFlight.run(
                    "key",
                    () -> {
                      flown.incrementAndGet();
                      begun.countDown();
                      await(go);
                      return work.get();
                    }));
          } catch (RuntimeException | Error failure) {
            results.add(failure);
          }
        };
    List<Thread> threads = new ArrayList<>(List.of(Thread.ofPlatform().start(caller)));
    await(begun);
    for (int count = 1; count < 50; count++) {
      threads.add(Thread.ofPlatform().start(caller));
    }
    for (Thread thread : threads) {
      while (thread.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
    }
    go.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    return List.copyOf(results);
  }

  @Test
  void fifty_concurrent_callers_share_one_call() throws InterruptedException {
    assertThat(together(() -> "landed")).hasSize(50).containsOnly("landed");
    assertThat(flown).hasValue(1);
  }

  @Test
  void the_call_goes_on_when_one_caller_is_interrupted() throws Exception {
    Supplier<String> work =
        () -> {
          begun.countDown();
          await(go);
          return "landed";
        };
    Thread givenUp = Thread.ofVirtual().start(() -> singleFlight.run("key", work));
    await(begun);
    FutureTask<String> other =
        new FutureTask<>(() -> singleFlight.run("key", () -> "another flight"));
    Thread joined = Thread.ofVirtual().start(other);
    while (joined.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }

    givenUp.interrupt();
    go.countDown();

    assertThat(other.get()).isEqualTo("landed");
  }

  @Test
  void an_exception_reaches_all_callers() throws InterruptedException {
    IllegalStateException failure = new IllegalStateException("crashed");

    List<Object> results =
        together(() -> {
          throw failure;
        });

    assertThat(results).hasSize(50).containsOnly(failure);
    assertThat(flown).hasValue(1);
  }

  @Test
  void an_error_reaches_all_callers() throws InterruptedException {
    AssertionError failure = new AssertionError("crashed");

    List<Object> results =
        together(() -> {
          throw failure;
        });

    assertThat(results).hasSize(50).containsOnly(failure);
  }

  @Test
  void a_later_caller_starts_a_new_call() {
    assertThat(singleFlight.run("key", () -> "first")).isEqualTo("first");
    assertThat(singleFlight.run("key", () -> "second")).isEqualTo("second");
  }

  @Test
  void a_later_caller_starts_a_new_call_after_a_failure() {
    assertThatThrownBy(() ->
            singleFlight.run(
                "key",
                () -> {
                  throw new IllegalStateException("crashed");
                }))
        .hasMessage("crashed");

    assertThat(singleFlight.run("key", () -> "second")).isEqualTo("second");
  }

  @Test
  void a_caller_with_another_key_does_not_wait() {
    assertThat(
            singleFlight.run("key", () -> singleFlight.run("other", () -> "inner") + " and outer"))
        .isEqualTo("inner and outer");
  }
}
