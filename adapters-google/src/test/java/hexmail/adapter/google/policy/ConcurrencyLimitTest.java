package hexmail.adapter.google.policy;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.mailbox.Urgency;
import hexmail.testkit.time.AdjustableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ConcurrencyLimitTest {
  private final AdjustableClock clock = new AdjustableClock(Instant.parse("2026-11-22T10:00:00Z"));
  private final ConcurrencyLimit crowd = new ConcurrencyLimit(clock);

  @Test
  void fifty_calls_go_at_first_and_the_background_tries_some_more() {
    limits(50, 65);
  }

  @Test
  void what_has_worked_often_is_for_everybody() {
    work(65, 3);
    work(60, 1);
    work(50, 20);
    work(65, 3);
    limits(50, 65);

    work(65, 1);
    limits(60, 75);
  }

  @Test
  void what_is_refused_in_between_has_to_work_often_again() {
    work(65, 7);
    crowd.refused(65);
    clock.advance(Duration.ofMinutes(10));

    work(65, 7);
    limits(50, 65);
    work(65, 1);
    limits(65, 80);
  }

  @Test
  void there_is_an_end_to_trying() {
    work(1_000, 8);

    limits(200, 200);
  }

  @Test
  void what_was_tried_in_vain_is_tried_again_in_ten_minutes() {
    crowd.refused(65);
    limits(50, 50);

    clock.advance(Duration.ofMinutes(10).minusMillis(1));
    limits(50, 50);
    clock.advance(Duration.ofMillis(1));
    limits(50, 65);
  }

  @Test
  void what_works_no_more_is_halved_once_for_all_that_tell_it_together() {
    work(200, 8);

    crowd.refused(200);
    crowd.refused(180);
    limits(100, 100);

    clock.advance(Duration.ofSeconds(1));
    crowd.refused(90);
    limits(50, 50);
  }

  @Test
  void what_works_no_more_is_tried_again_in_ten_minutes() {
    crowd.refused(50);
    limits(25, 25);

    clock.advance(Duration.ofMinutes(10));
    limits(50, 65);
  }

  @Test
  void few_calls_that_are_refused_were_not_ours() {
    crowd.refused(9);

    limits(50, 65);
  }

  @Test
  void ten_calls_go_in_any_case() {
    for (int times = 0; times < 10; times++) {
      crowd.refused(10);
      clock.advance(Duration.ofSeconds(1));
    }

    limits(10, 10);
  }

  @Test
  void a_warning_from_before_the_clock_was_set_back_is_over() {
    crowd.refused(65);
    clock.advance(Duration.ofHours(-1));

    limits(50, 65);
  }

  private void work(int atOnce, int often) {
    for (int times = 0; times < often; times++) {
      crowd.taken(atOnce);
    }
  }

  private void limits(int waitedFor, int background) {
    assertThat(crowd.limit(Urgency.WAITED_FOR)).isEqualTo(waitedFor);
    assertThat(crowd.limit(Urgency.BACKGROUND)).isEqualTo(background);
  }
}
