package hexmail.adapter.google.policy;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.google.policy.Admission.Deferred;
import hexmail.adapter.google.policy.Admission.Permit;
import hexmail.adapter.google.policy.Admission.Saturated;
import hexmail.domain.account.AccountId;
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
  private static final int KEPT = 300;

  private final AdjustableClock clock = new AdjustableClock(Instant.parse("2026-11-22T10:00:00Z"));
  private final AccountQueue lane = new AccountQueue(clock, new SlidingQuotaWindow(6_000));
  private final BlockingQueue<String> began = new LinkedBlockingQueue<>();

  @Test
  @DisplayName("R41: eight requests of a person are under way, the ninth waits a second")
  void eight_requests_are_sent() {
    List<Permit> turns = new ArrayList<>();
    for (int at = 0; at < AccountQueue.REQUESTS; at++) {
      turns.add((Permit) lane.take(urgent(5, 1)));
    }

    assertThat(lane.take(urgent(5, 1))).isEqualTo(new Saturated());
    lane.end(turns.getFirst(), 1);
    assertThat(lane.take(urgent(5, 1))).isInstanceOf(Permit.class);
  }

  @Test
  void the_background_sends_some_more_than_was_seen_to_work() {
    QuotaRequest batch = new QuotaRequest(20, 25, KEPT, Urgency.BACKGROUND, null);
    Permit first = (Permit) lane.take(batch);
    Permit second = (Permit) lane.take(batch);
    Permit third = (Permit) lane.take(batch);

    assertThat(List.of(first.things(), second.things(), third.things()))
        .containsExactly(25, 25, 15);
    assertThat(third.atOnce()).isEqualTo(65);
    assertThat(lane.take(urgent(20, 10))).isEqualTo(new Saturated());

    for (int times = 0; times < 8; times++) {
      lane.told(third);
    }
    lane.end(third, 15);
    assertThat(lane.take(urgent(20, 15))).isInstanceOf(Permit.class);
  }

  @Test
  void a_refusal_is_laid_to_the_most_that_was_under_way_with_it() {
    QuotaRequest batch = new QuotaRequest(20, 25, KEPT, Urgency.BACKGROUND, null);
    Permit first = (Permit) lane.take(batch);
    Permit second = (Permit) lane.take(batch);
    Permit third = (Permit) lane.take(batch);
    lane.end(first, 25);

    lane.crowded(second);
    lane.end(second, 0);
    lane.end(third, 15);

    assertThat(((Permit) lane.take(urgent(20, 60))).things()).isEqualTo(50);
  }

  @Test
  void what_is_more_than_ever_goes_at_once_is_sent_in_part() {
    assertThat(((Permit) lane.take(urgent(20, 60))).things()).isEqualTo(50);
  }

  @Test
  void what_is_waited_for_goes_before_the_background_and_equals_in_order() throws Exception {
    List<Permit> turns = new ArrayList<>();
    for (int at = 0; at < AccountQueue.REQUESTS; at++) {
      turns.add((Permit) lane.take(urgent(1, 1)));
    }
    queue("background 1", Urgency.BACKGROUND);
    queue("background 2", Urgency.BACKGROUND);
    queue("page 1", Urgency.WAITED_FOR);
    queue("page 2", Urgency.WAITED_FOR);

    // One goes at a time now.
    lane.end(turns.getFirst(), 1);

    assertThat(List.of(next(), next(), next(), next()))
        .containsExactly("page 1", "page 2", "background 1", "background 2");
  }

  @Test
  void the_background_waits_until_there_are_units() throws Exception {
    spend(285);
    queue("background", Urgency.BACKGROUND);

    clock.advance(Duration.ofSeconds(59));
    assertThat(began.poll(100, TimeUnit.MILLISECONDS)).isNull();
    clock.advance(Duration.ofSeconds(1));

    assertThat(next()).isEqualTo("background");
  }

  @Test
  void the_background_waits_a_pause_out() throws Exception {
    lane.pause(Duration.ofSeconds(30));
    queue("background", Urgency.BACKGROUND);

    clock.advance(Duration.ofSeconds(29));
    assertThat(began.poll(100, TimeUnit.MILLISECONDS)).isNull();
    clock.advance(Duration.ofSeconds(1));

    assertThat(next()).isEqualTo("background");
  }

  @Test
  void the_background_leaves_units_to_the_page_that_was_sent_away() throws Exception {
    spend(285);
    assertThat(lane.take(urgent(20, 285))).isEqualTo(new Deferred(Duration.ofMinutes(1)));
    queue("background", Urgency.BACKGROUND);

    clock.advance(Duration.ofMinutes(1));

    assertThat(began.poll(100, TimeUnit.MILLISECONDS)).isNull();
    assertThat(spend(285)).isEqualTo(285);
  }

  @Test
  void what_has_no_patience_is_put_off_when_its_turn_does_not_come() {
    for (int at = 0; at < AccountQueue.REQUESTS; at++) {
      assertThat(lane.take(urgent(1, 1))).isInstanceOf(Permit.class);
    }
    QuotaRequest rows = new QuotaRequest(20, 1, KEPT, Urgency.BACKGROUND, Duration.ofMillis(200));

    assertThat(lane.take(rows)).isEqualTo(new Deferred(Duration.ofSeconds(1)));
  }

  @Test
  void the_background_leaves_nothing_to_a_page_that_did_not_come_back() throws Exception {
    spend(285);
    assertThat(lane.take(urgent(20, 285))).isEqualTo(new Deferred(Duration.ofMinutes(1)));
    clock.advance(Duration.ofMinutes(2));
    spend(284);
    assertThat(lane.take(urgent(20, 2))).isInstanceOf(Permit.class);
    assertThat(lane.take(urgent(20, 1))).isEqualTo(new Deferred(Duration.ofMinutes(1)));
    queue("background", Urgency.BACKGROUND);

    clock.advance(Duration.ofMinutes(1));

    assertThat(next()).isEqualTo("background");
  }

  @Test
  void a_pause_from_before_the_clock_was_set_back_is_over() {
    lane.pause(Duration.ofSeconds(30));
    clock.advance(Duration.ofHours(-2));

    assertThat(lane.take(urgent(5, 1))).isInstanceOf(Permit.class);
  }

  @Test
  void people_who_ask_for_nothing_take_no_memory() {
    AccountQueues lanes =
        new AccountQueues(clock, () -> new AccountQueue(clock, new SlidingQuotaWindow(6_000)));
    for (int person = 0; person < 1_000; person++) {
      AccountQueue one = lanes.enter(new AccountId("p" + person));
      one.end((Permit) one.take(urgent(5, 1)), 1);
      one.leave();
    }
    AccountQueue busy = lanes.enter(new AccountId("busy"));

    clock.advance(Duration.ofSeconds(61));
    lanes.enter(new AccountId("last")).leave();

    assertThat(lanes.size()).isEqualTo(2);
    assertThat(lanes.enter(new AccountId("busy"))).isSameAs(busy);
  }

  /// Asks for so many things of 20 units, one request after the other; of how many it was told.
  private int spend(int things) {
    int told = 0;
    while (told < things && lane.take(urgent(20, things - told)) instanceof Permit turn) {
      lane.end(turn, turn.things());
      told += turn.things();
    }
    return told;
  }

  private void queue(String name, Urgency urgency) throws InterruptedException {
    int before = lane.queued();
    Thread queued =
        Thread.ofVirtual()
            .start(() -> {
              boolean urgent = urgency == Urgency.WAITED_FOR;
              QuotaRequest wish =
                  new QuotaRequest(20, 1, KEPT, urgency, urgent ? Duration.ZERO : null);
              if (lane.take(wish) instanceof Permit turn) {
                began.add(name);
                lane.end(turn, 1);
              }
            });
    while (lane.queued() == before && queued.isAlive()) {
      Thread.onSpinWait();
    }
  }

  private String next() throws InterruptedException {
    String name = began.poll(5, TimeUnit.SECONDS);
    return name == null ? "nobody" : name;
  }

  private static QuotaRequest urgent(int each, int things) {
    return new QuotaRequest(each, things, KEPT, Urgency.WAITED_FOR, Duration.ofMillis(200));
  }
}
