package hexmail.emulator.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.emulator.TickingClock;
import hexmail.emulator.api.ApiMethod;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class QuotaTest {
  private static final String ADA = "ada@example.com";
  private final TickingClock clock = new TickingClock();
  private final Quota quota = new Quota(clock);

  private boolean read() {
    return quota.charge(ADA, ApiMethod.MESSAGES_GET);
  }

  private int reads(int attempts) {
    int passed = 0;
    for (int i = 0; i < attempts; i++) {
      passed += read() ? 1 : 0;
    }
    return passed;
  }

  @Test
  void a_minute_has_six_thousand_units_by_the_table_of_2026() {
    assertThat(reads(316)).isEqualTo(300);
    assertThat(quota.usage(ADA).lastMinute()).isEqualTo(6_000);
    assertThat(quota.usage(ADA).spent()).isEqualTo(Map.of(ApiMethod.MESSAGES_GET, 6_000L));
    assertThat(quota.usage(ADA).refused()).isEqualTo(Map.of(ApiMethod.MESSAGES_GET, 16L));
    assertThat(quota.charge("grace@example.com", ApiMethod.THREADS_GET)).isTrue();
  }

  @Test
  void units_come_back_a_minute_after_they_were_spent_and_not_before() {
    quota.limit(40);
    assertThat(read()).isTrue();
    clock.advance(Duration.ofSeconds(30));
    assertThat(read()).isTrue();
    clock.advance(Duration.ofSeconds(30).minusNanos(1));
    assertThat(read()).isFalse();
    clock.advance(Duration.ofNanos(1));
    assertThat(reads(2)).isEqualTo(1);
    clock.advance(Duration.ofSeconds(30));
    assertThat(reads(2)).isEqualTo(1);
  }

  @Test
  void a_refused_call_costs_nothing_so_a_cheaper_one_still_passes() {
    quota.limit(25);

    assertThat(read()).isTrue();
    assertThat(read()).isFalse();
    assertThat(quota.charge(ADA, ApiMethod.MESSAGES_LIST)).isTrue();
    assertThat(quota.charge(ADA, ApiMethod.PROFILE)).isFalse();
  }

  @Test
  void no_minute_holds_more_than_its_units_wherever_it_begins() {
    quota.limit(100);
    Random random = new Random(7);
    long[] spent = new long[120_000];
    int now = 0;
    while (now < spent.length) {
      spent[now] += read() ? 20 : 0;
      int step = random.nextInt(2_000);
      clock.advance(Duration.ofMillis(step));
      now += step;
    }

    for (int begin = 0; begin + 60_000 <= spent.length; begin += 499) {
      long sum = 0;
      for (int at = begin; at < begin + 60_000; at++) {
        sum += spent[at];
      }
      assertThat(sum).isLessThanOrEqualTo(100);
    }
  }

  @Test
  void costs_and_limits_can_be_changed_and_counts_reset() {
    quota.cost(ApiMethod.MESSAGES_GET, 5);
    quota.limit(10);
    assertThat(reads(3)).isEqualTo(2);
    quota.unlimited();
    assertThat(reads(3)).isEqualTo(3);
    assertThat(quota.usage(ADA).lastMinute()).isEqualTo(25);

    quota.resetCounts();
    assertThat(quota.usage(ADA)).isEqualTo(new QuotaUsage(25, Map.of(), Map.of()));
    quota.refill();
    assertThat(quota.usage(ADA).lastMinute()).isZero();
    assertThatThrownBy(() -> quota.limit(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_clock_that_is_set_back_gives_a_fresh_minute() {
    quota.limit(20);
    assertThat(read()).isTrue();

    clock.advance(Duration.ofDays(-1));

    assertThat(read()).isTrue();
  }

  @Test
  void many_threads_together_spend_what_there_is() throws InterruptedException {
    AtomicInteger passed = new AtomicInteger();
    Thread[] threads = new Thread[8];
    for (int i = 0; i < threads.length; i++) {
      threads[i] = Thread.startVirtualThread(() -> passed.addAndGet(reads(100)));
    }
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(passed).hasValue(300);
    assertThat(quota.usage(ADA).refusals()).isEqualTo(500);
  }
}
