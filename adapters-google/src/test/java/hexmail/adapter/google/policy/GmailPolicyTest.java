package hexmail.adapter.google.policy;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.google.policy.CallResult.Answered;
import hexmail.adapter.google.policy.CallResult.Failed;
import hexmail.adapter.google.policy.CallResult.Postponed;
import hexmail.adapter.google.policy.CallResult.RateLimited;
import hexmail.domain.account.AccountId;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import hexmail.domain.secret.AccessToken;
import hexmail.testkit.time.AdjustableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GmailPolicyTest {
  private static final AccountId ADA = new AccountId("1");
  private static final AccountId GRACE = new AccountId("2");
  private static final CallResult<String> FOUND = new Answered<>(new Found<>("it"));
  private static final CallResult<String> DOWN =
      new Failed<>(new MailboxUnavailable(Outage.FAILED, "down"), true);
  private static final CallResult<String> ODD =
      new Failed<>(new MailboxUnavailable(Outage.GARBLED, "odd"), false);

  private final AdjustableClock clock = new AdjustableClock(Instant.parse("2026-11-22T10:00:00Z"));
  private final GmailPolicy policy =
      new GmailPolicy(
          new PolicySettings(6_000, Map.of(), Duration.ofSeconds(10), clock, new Random(7)));
  private final List<List<Integer>> sent = new ArrayList<>();

  @Test
  void a_call_that_is_answered_is_made_once() {
    assertThat(ask(ADA, GmailMethod.MESSAGES, _ -> FOUND, 1)).containsExactly(FOUND);
    assertThat(sent).hasSize(1);
  }

  @Test
  void what_was_put_off_has_a_time_to_wait_although_the_minute_has_gone_on() {
    assertThat(new CallResult.Postponed<String>(Duration.ZERO).retryAfter()).isPositive();
    assertThat(new CallResult.Postponed<String>(Duration.ofSeconds(7)).retryAfter())
        .isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void only_parts_that_failed_are_asked_for_again_and_twice_at_most() {
    assertThat(ask(ADA, GmailMethod.MESSAGE, part -> part == 2 ? DOWN : FOUND, 4))
        .containsExactly(FOUND, FOUND, DOWN, FOUND);
    assertThat(sent).containsExactly(List.of(0, 1, 2, 3), List.of(2), List.of(2));
  }

  @Test
  void what_makes_no_sense_is_not_asked_for_again() {
    assertThat(ask(ADA, GmailMethod.MESSAGE, _ -> ODD, 2)).containsExactly(ODD, ODD);
    assertThat(sent).hasSize(1);
  }

  @Test
  @DisplayName("R05: nothing of a person goes out until the time that Google told, others go on")
  void a_pause_holds_for_one_person() {
    CallResult<String> wait = new RateLimited<>(Duration.ofSeconds(30), false);

    assertThat(ask(ADA, GmailMethod.MESSAGES, _ -> wait, 1)).containsExactly(wait);
    clock.advance(Duration.ofSeconds(10));

    assertThat(ask(ADA, GmailMethod.MESSAGES, _ -> FOUND, 1))
        .containsExactly(new Postponed<>(Duration.ofSeconds(20)));
    assertThat(sent).hasSize(1);
    assertThat(ask(GRACE, GmailMethod.MESSAGES, _ -> FOUND, 1)).containsExactly(FOUND);
    clock.advance(Duration.ofSeconds(20));
    assertThat(ask(ADA, GmailMethod.MESSAGES, _ -> FOUND, 1)).containsExactly(FOUND);
  }

  @Test
  void the_first_things_are_told_when_units_suffice_for_a_part() {
    ask(ADA, GmailMethod.MESSAGE, _ -> FOUND, 250);

    List<CallResult<String>> fates = ask(ADA, GmailMethod.MESSAGE, _ -> FOUND, 25);

    assertThat(fates.subList(0, 5)).containsOnly(FOUND);
    assertThat(fates.subList(5, 25)).containsOnly(new Postponed<>(Duration.ofMinutes(1)));
  }

  @Test
  void when_units_for_rows_are_spent_a_message_can_be_read_and_a_page_say_which_rows_there_are() {
    CallResult<String> inAMinute = new Postponed<>(Duration.ofMinutes(1));
    MailboxAccess access = new MailboxAccess(ADA, new AccessToken("t"), Urgency.WAITED_FOR);
    Kind reading = new Kind(GmailMethod.MESSAGE, QuotaClass.READING);
    ask(ADA, GmailMethod.MESSAGE, _ -> FOUND, 255);

    assertThat(ask(ADA, GmailMethod.MESSAGE, _ -> FOUND, 1)).containsExactly(inAMinute);
    assertThat(ask(access, reading, _ -> FOUND, 30)).hasSize(30).containsOnly(FOUND);
    assertThat(ask(access, reading, _ -> FOUND, 1)).containsExactly(inAMinute);
    assertThat(ask(ADA, GmailMethod.MESSAGES, _ -> FOUND, 60)).hasSize(60).containsOnly(FOUND);
    assertThat(ask(ADA, GmailMethod.MESSAGES, _ -> FOUND, 1)).containsExactly(inAMinute);
    assertThat(ask(GRACE, GmailMethod.MESSAGE, _ -> FOUND, 1)).containsExactly(FOUND);
  }

  @Test
  void rows_of_the_background_are_put_off_so_that_a_page_may_read_them_first() {
    MailboxAccess background = new MailboxAccess(ADA, new AccessToken("t"), Urgency.BACKGROUND);
    Kind rows = new Kind(GmailMethod.MESSAGE, QuotaClass.ROWS);
    ask(background, rows, _ -> FOUND, 250);

    assertThat(ask(background, rows, _ -> FOUND, 25))
        .hasSize(25)
        .containsOnly(new Postponed<>(Duration.ofMinutes(1)));
    assertThat(ask(ADA, GmailMethod.MESSAGE, _ -> FOUND, 5)).containsOnly(FOUND);
  }

  @Test
  void more_than_go_at_once_are_asked_for_one_lot_after_the_other() {
    assertThat(ask(ADA, GmailMethod.MESSAGE, _ -> FOUND, 120)).hasSize(120).containsOnly(FOUND);

    assertThat(sent).map(List::size).containsExactly(50, 50, 20);
    assertThat(sent.get(1)).startsWith(50).endsWith(99);
  }

  @Test
  void what_google_refuses_for_being_too_much_at_once_goes_in_smaller_lots() {
    CallResult<String> crowded = new RateLimited<>(Duration.ofSeconds(1), true);

    assertThat(ask(ADA, GmailMethod.MESSAGE, part -> part < 30 ? FOUND : crowded, 50))
        .startsWith(FOUND)
        .endsWith(new Postponed<>(Duration.ofSeconds(1)));
    sent.clear();
    clock.advance(Duration.ofSeconds(1));

    assertThat(ask(ADA, GmailMethod.MESSAGE, _ -> FOUND, 50)).containsOnly(FOUND);
    assertThat(sent).map(List::size).containsExactly(25, 25);
  }

  @Test
  void refused_parts_cost_nothing() {
    ask(ADA, GmailMethod.MESSAGE, _ -> new RateLimited<>(Duration.ofSeconds(2), false), 255);
    clock.advance(Duration.ofSeconds(2));

    assertThat(ask(ADA, GmailMethod.MESSAGE, _ -> FOUND, 255)).containsOnly(FOUND);
  }

  @Test
  @DisplayName("R07: at most 1.1 calls a request before it opens, then a probe a second, then all")
  void the_far_side_is_left_alone_while_it_is_down() {
    int requests = 0;
    for (int before = -1; before < sent.size(); requests++) {
      before = sent.size();
      ask(new AccountId("p" + requests), GmailMethod.MESSAGES, _ -> DOWN, 1);
      clock.advance(Duration.ofMillis(20));
    }
    assertThat(sent.size()).isBetween(25, (requests - 1) * 11 / 10);

    sent.clear();
    for (int request = 0; request < 3_000; request++) {
      ask(GRACE, GmailMethod.LABELS, _ -> DOWN, 1);
      clock.advance(Duration.ofMillis(20));
    }
    assertThat(sent).hasSizeBetween(50, 61);

    clock.advance(Duration.ofSeconds(1));
    assertThat(ask(ADA, GmailMethod.MESSAGES, _ -> FOUND, 1)).containsExactly(FOUND);
    assertThat(ask(ADA, GmailMethod.MESSAGES, _ -> FOUND, 1)).containsExactly(FOUND);
  }

  @Test
  void refusals_and_odd_messages_do_not_open_the_breaker() {
    for (int call = 0; call < 100; call++) {
      ask(new AccountId("a" + call), GmailMethod.MESSAGES, _ -> ODD, 1);
    }

    assertThat(sent).hasSize(100);
  }

  private List<CallResult<String>> ask(
      AccountId account,
      GmailMethod method,
      Function<Integer, CallResult<String>> telling,
      int things) {
    QuotaClass share = method == GmailMethod.MESSAGE ? QuotaClass.ROWS : QuotaClass.FINDING;
    MailboxAccess access = new MailboxAccess(account, new AccessToken("t"), Urgency.WAITED_FOR);
    return ask(access, new Kind(method, share), telling, things);
  }

  private record Kind(GmailMethod method, QuotaClass share) {}

  private List<CallResult<String>> ask(
      MailboxAccess access, Kind kind, Function<Integer, CallResult<String>> telling, int things) {
    GmailOperation<Integer, String> errand =
        new GmailOperation<>() {
          @Override
          public GmailMethod method() {
            return kind.method();
          }

          @Override
          public QuotaClass share() {
            return kind.share();
          }

          @Override
          public Map<Integer, CallResult<String>> send(List<Integer> some, Duration within) {
            sent.add(List.copyOf(some));
            Map<Integer, CallResult<String>> fates = new HashMap<>();
            some.forEach(thing -> fates.put(thing, telling.apply(thing)));
            return fates;
          }
        };
    List<Integer> asked = IntStream.range(0, things).boxed().toList();
    Map<Integer, CallResult<String>> fates =
        policy.ask(access, errand, asked, policy.deadline(access));
    return asked.stream().map(fates::get).toList();
  }
}
