package hexmail.adapter.google.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StreamLimitTest {
  private final StreamLimit limit = new StreamLimit();
  private final BlockingQueue<String> started = new LinkedBlockingQueue<>();

  @Test
  void eight_requests_are_in_flight_at_first_and_an_answer_makes_room_for_two() {
    assertThat(fill()).isEqualTo(8);

    limit.answered();

    assertThat(fill()).isEqualTo(2);
  }

  @Test
  void at_most_ninety_requests_are_in_flight() {
    int inFlight = fill();
    for (int answer = 0; answer < 1_000; answer++) {
      limit.answered();
      inFlight += fill() - 1;
    }

    assertThat(inFlight).isEqualTo(StreamLimit.MAX);
  }

  @Test
  void refusals_lower_the_limit_to_what_is_in_flight() {
    fill();
    for (int refusal = 0; refusal < 5; refusal++) {
      limit.refused();
    }
    assertThat(fill()).isZero();

    limit.answered();
    assertThat(fill()).isEqualTo(1);
  }

  @Test
  void after_a_refusal_the_limit_grows_by_one_for_each_hundred_answers() {
    fill();
    limit.refused();
    for (int answer = 1; answer < 100; answer++) {
      limit.answered();
      assertThat(fill()).isEqualTo(1);
    }

    limit.answered();

    assertThat(fill()).isEqualTo(2);
  }

  @Test
  void one_request_is_always_allowed() {
    fill();
    for (int refusal = 0; refusal < 8; refusal++) {
      limit.refused();
    }

    assertThat(fill()).isEqualTo(1);
  }

  @Test
  void a_failure_changes_nothing_but_the_requests_in_flight() {
    fill();

    limit.failed();

    assertThat(fill()).isEqualTo(1);
  }

  @Test
  void callers_take_turns_and_each_keeps_its_order() throws Exception {
    fill();
    List<Thread> threads = new ArrayList<>();
    for (String name : List.of("ada 1", "ada 2", "ada 3", "grace 1", "alan 1", "grace 2")) {
      threads.add(enqueue(name));
    }
    List<String> order = new ArrayList<>();
    for (int turn = 0; turn < threads.size(); turn++) {
      limit.failed();
      order.add(started.poll(5, TimeUnit.SECONDS));
    }

    assertThat(order).containsExactly("ada 1", "grace 1", "alan 1", "ada 2", "grace 2", "ada 3");
  }

  @Test
  void who_gives_up_or_is_interrupted_is_passed_over() throws Exception {
    fill();
    assertThat(limit.acquire("ada", Duration.ofMillis(1))).isFalse();
    Thread grace = enqueue("grace");
    grace.interrupt();
    grace.join();
    enqueue("alan");

    limit.failed();

    assertThat(started.poll(5, TimeUnit.SECONDS)).isEqualTo("alan");
    assertThat(fill()).isZero();
  }

  /// Starts requests until one would have to wait, and returns how many.
  private int fill() {
    int count = 0;
    while (isAdmitted()) {
      count++;
    }
    return count;
  }

  private boolean isAdmitted() {
    try {
      return limit.acquire("filler", Duration.ZERO);
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  /// The caller is the first word of the name. Returns once the request waits.
  private Thread enqueue(String name) {
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .start(() -> {
              try {
                if (limit.acquire(name.split(" ", -1)[0], Duration.ofMinutes(1))) {
                  started.add(name);
                }
              } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
              }
            });
    while (thread.getState() != Thread.State.TIMED_WAITING && thread.isAlive()) {
      Thread.onSpinWait();
    }
    return thread;
  }
}
