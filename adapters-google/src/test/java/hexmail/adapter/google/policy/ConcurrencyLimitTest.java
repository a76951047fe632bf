package hexmail.adapter.google.policy;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.mailbox.Urgency;
import hexmail.testkit.time.AdjustableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ConcurrencyLimitTest {
  private final AdjustableClock time = new AdjustableClock(Instant.parse("2026-11-22T10:00:00Z"));
  private final ConcurrencyLimit limit = new ConcurrencyLimit(time, 1_000_000);

  @Test
  void the_limit_begins_at_one_batch_and_the_background_exceeds_it_by_a_step() {
    assertLimits(25, 30);
  }

  @Test
  void a_success_above_the_limit_raises_it_for_all_calls() {
    limit.succeeded(25);
    limit.succeeded(20);
    assertLimits(25, 30);

    limit.succeeded(30);
    assertLimits(30, 35);
  }

  @Test
  void the_limit_has_a_maximum() {
    while (limit.of(Urgency.BACKGROUND) > limit.of(Urgency.INTERACTIVE)) {
      limit.succeeded(limit.of(Urgency.BACKGROUND));
    }

    assertLimits(200, 200);
  }

  @Test
  void the_limit_is_not_raised_beyond_what_the_quota_admits_in_a_second() {
    ConcurrencyLimit usual = new ConcurrencyLimit(time, 6_000);
    ConcurrencyLimit larger = new ConcurrencyLimit(time, 8_400);
    usual.succeeded(25);
    larger.succeeded(25);

    assertThat(usual.of(Urgency.BACKGROUND)).isEqualTo(25);
    assertThat(larger.of(Urgency.BACKGROUND)).isEqualTo(28);
  }

  @Test
  void a_refusal_above_the_limit_keeps_it_and_is_not_repeated_for_ten_minutes() {
    limit.refused(30);

    time.advance(Duration.ofMinutes(10).minusMillis(1));
    assertLimits(25, 25);
    time.advance(Duration.ofMillis(1));
    assertLimits(25, 30);
  }

  @Test
  void after_a_refusal_ten_calls_are_made_for_ten_seconds() {
    limit.refused(30);
    time.advance(Duration.ofSeconds(10).minusMillis(1));
    limit.succeeded(10);
    assertLimits(10, 10);

    time.advance(Duration.ofMillis(1));

    assertLimits(25, 25);
  }

  @Test
  void a_refusal_within_the_limit_lowers_it_once_for_calls_that_were_in_flight_together() {
    limit.refused(25);
    limit.refused(25);
    time.advance(Duration.ofSeconds(10));
    assertLimits(23, 23);

    limit.refused(23);
    time.advance(Duration.ofSeconds(10));
    assertLimits(21, 21);
  }

  @Test
  void a_lowered_limit_rises_again() {
    limit.refused(25);
    time.advance(Duration.ofMinutes(10));

    limit.succeeded(limit.of(Urgency.BACKGROUND));

    assertLimits(28, 33);
  }

  @Test
  void a_refusal_of_few_calls_is_due_to_another_program() {
    limit.refused(9);

    assertLimits(25, 30);
  }

  @Test
  void ten_calls_are_always_allowed() {
    for (int times = 0; times < 100; times++) {
      limit.refused(10);
    }
    time.advance(Duration.ofSeconds(10));

    assertLimits(10, 10);
  }

  private void assertLimits(int interactive, int background) {
    assertThat(limit.of(Urgency.INTERACTIVE)).isEqualTo(interactive);
    assertThat(limit.of(Urgency.BACKGROUND)).isEqualTo(background);
  }
}
