package hexmail.adapter.google.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SlidingQuotaWindowTest {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
  private static final int LIMIT = 6_000;
  private static final int KEPT = 300;

  private final SlidingQuotaWindow window = new SlidingQuotaWindow(LIMIT);

  @Test
  void all_units_are_free_at_first_but_for_those_that_are_left_to_others() {
    assertThat(window.available(0, START)).isEqualTo(6_000);
    assertThat(window.available(KEPT, START)).isEqualTo(5_700);
  }

  @Test
  void units_come_back_a_minute_after_the_call_has_ended() {
    spend(5_700, START, Duration.ofSeconds(5));

    assertThat(window.timeUntil(20, KEPT, at(5))).isEqualTo(Duration.ofSeconds(60));
    assertThat(window.timeUntil(20, KEPT, at(64))).isEqualTo(Duration.ofSeconds(1));
    assertThat(window.available(KEPT, at(65))).isEqualTo(5_700);
  }

  @Test
  void units_of_a_call_under_way_count() {
    window.begin(5_700);

    assertThat(window.available(KEPT, at(600))).isZero();
    assertThat(window.timeUntil(20, KEPT, at(600))).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void units_of_a_refused_call_are_given_back_at_once() {
    window.begin(500);
    window.end(500, 100, START);

    assertThat(window.available(0, START)).isEqualTo(5_900);
  }

  @Test
  void calls_that_are_stored_together_expire_a_minute_after_the_last() {
    spend(20, START, Duration.ZERO);
    spend(20, START.plusMillis(50), Duration.ZERO);

    assertThat(window.available(0, at(60))).isEqualTo(LIMIT - 40);
    assertThat(window.available(0, at(60).plusMillis(50))).isEqualTo(LIMIT);
  }

  @Test
  void no_minute_holds_more_than_the_limit_wherever_it_begins() {
    Random random = new Random(20_261_122);
    List<long[]> sent = new ArrayList<>();
    long now = 0;
    while (now < 600_000) {
      int units = List.of(1, 2, 5, 20, 40, 500).get(random.nextInt(6));
      Instant instant = START.plusMillis(now);
      if (window.available(units <= 5 ? 0 : KEPT, instant) >= units) {
        window.begin(units);
        window.end(units, units, instant);
        sent.add(new long[] {now, units});
      }
      now += random.nextInt(200);
    }
    for (long[] first : sent) {
      long inMinute =
          sent.stream()
              .filter(call -> call[0] >= first[0] && call[0] < first[0] + 60_000)
              .mapToLong(call -> call[1])
              .sum();
      assertThat(inMinute).isLessThanOrEqualTo(LIMIT);
    }
    assertThat(sent.stream().mapToLong(call -> call[1]).sum()).isGreaterThan(9L * 5_700);
  }

  private void spend(int units, Instant from, Duration lasting) {
    window.begin(units);
    window.end(units, units, from.plus(lasting));
  }

  private static Instant at(long seconds) {
    return START.plusSeconds(seconds);
  }
}
