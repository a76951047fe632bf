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
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GmailPolicyTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final AccountId ADA = new AccountId("1");
  private static final AccountId GRACE = new AccountId("2");
  private static final CallResult<String> FOUND = new Answered<>(new Found<>("it"));
  private static final CallResult<String> DOWN =
      new Failed<>(new MailboxUnavailable(Outage.FAILED, "down"), true);
  private static final CallResult<String> ODD =
      new Failed<>(new MailboxUnavailable(Outage.GARBLED, "odd"), false);
  private static final CallResult<String> TOO_SLOW =
      new Failed<>(new MailboxUnavailable(Outage.TOO_SLOW, "slow"), true);
  private static final CallResult<String> NOT_SENT = new Postponed<>(Duration.ofSeconds(1));

  private final AdjustableClock time = new AdjustableClock(Instant.parse("2026-11-22T10:00:00Z"));
  private final GmailPolicy policy =
      new GmailPolicy(
          new PolicySettings(
              6_000, Map.of(), TIMEOUT, TIMEOUT.multipliedBy(3), time, new Random(7)));
  private final List<List<Integer>> sent = new ArrayList<>();

  @Test
  void a_call_that_is_answered_is_made_once() {
    assertThat(call(ADA, GmailMethod.MESSAGES, _ -> FOUND, 1)).containsExactly(FOUND);
    assertThat(sent).hasSize(1);
  }

  @Test
  void a_postponed_call_always_has_a_time_to_wait() {
    assertThat(new CallResult.Postponed<String>(Duration.ZERO).retryAfter()).isPositive();
    assertThat(new CallResult.Postponed<String>(Duration.ofSeconds(7)).retryAfter())
        .isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void only_failed_items_are_retried_and_twice_at_most() {
    assertThat(call(ADA, GmailMethod.MESSAGE, part -> part == 2 ? DOWN : FOUND, 4))
        .containsExactly(FOUND, FOUND, DOWN, FOUND);
    assertThat(sent).containsExactly(List.of(0, 1, 2, 3), List.of(2), List.of(2));
  }

  @Test
  void a_garbled_answer_is_not_retried() {
    assertThat(call(ADA, GmailMethod.MESSAGE, _ -> ODD, 2)).containsExactly(ODD, ODD);
    assertThat(sent).hasSize(1);
  }

  @Test
  @DisplayName("R05: no call of an account is sent before the time that Gmail gave, others go on")
  void a_pause_holds_for_one_account() {
    CallResult<String> wait = new RateLimited<>(Duration.ofSeconds(30), false);

    assertThat(call(ADA, GmailMethod.MESSAGES, _ -> wait, 1)).containsExactly(wait);
    time.advance(Duration.ofSeconds(10));

    assertThat(call(ADA, GmailMethod.MESSAGES, _ -> FOUND, 1))
        .containsExactly(new Postponed<>(Duration.ofSeconds(20)));
    assertThat(sent).hasSize(1);
    assertThat(call(GRACE, GmailMethod.MESSAGES, _ -> FOUND, 1)).containsExactly(FOUND);
    time.advance(Duration.ofSeconds(20));
    assertThat(call(ADA, GmailMethod.MESSAGES, _ -> FOUND, 1)).containsExactly(FOUND);
  }

  @Test
  void the_first_items_are_requested_when_units_suffice_for_a_part() {
    call(ADA, GmailMethod.MESSAGE, _ -> FOUND, 250);

    List<CallResult<String>> results = call(ADA, GmailMethod.MESSAGE, _ -> FOUND, 25);

    assertThat(results.subList(0, 5)).containsOnly(FOUND);
    assertThat(results.subList(5, 25)).containsOnly(new Postponed<>(Duration.ofMinutes(1)));
  }

  @Test
  void when_the_units_for_summaries_are_used_messages_can_be_read_and_listed() {
    CallResult<String> inAMinute = new Postponed<>(Duration.ofMinutes(1));
    call(ADA, GmailMethod.MESSAGE, _ -> FOUND, 255);

    assertThat(call(ADA, GmailMethod.MESSAGE, _ -> FOUND, 1)).containsExactly(inAMinute);
    assertThat(open(30)).hasSize(30).containsOnly(FOUND);
    assertThat(open(1)).containsExactly(inAMinute);
    assertThat(call(ADA, GmailMethod.MESSAGES, _ -> FOUND, 60)).hasSize(60).containsOnly(FOUND);
    assertThat(call(ADA, GmailMethod.MESSAGES, _ -> FOUND, 1)).containsExactly(inAMinute);
    assertThat(call(GRACE, GmailMethod.MESSAGE, _ -> FOUND, 1)).containsExactly(FOUND);
  }

  @Test
  void background_summaries_are_postponed_so_that_a_page_can_read_its_own_first() {
    prefetch(250);

    assertThat(prefetch(25)).hasSize(25).containsOnly(new Postponed<>(Duration.ofMinutes(1)));
    assertThat(call(ADA, GmailMethod.MESSAGE, _ -> FOUND, 5)).containsOnly(FOUND);
  }

  @Test
  void more_items_than_the_concurrency_limit_are_requested_in_sequence() {
    assertThat(call(ADA, GmailMethod.MESSAGE, _ -> FOUND, 60)).hasSize(60).containsOnly(FOUND);

    assertThat(sent).map(List::size).containsExactly(25, 25, 10);
    assertThat(sent.get(1)).startsWith(25).endsWith(49);
  }

  @Test
  void after_a_refusal_for_too_many_concurrent_calls_fewer_are_in_flight() {
    CallResult<String> tooMany = new RateLimited<>(Duration.ofSeconds(1), true);

    assertThat(call(ADA, GmailMethod.MESSAGE, part -> part < 20 ? FOUND : tooMany, 25))
        .startsWith(FOUND)
        .endsWith(new Postponed<>(Duration.ofSeconds(1)));
    sent.clear();
    time.advance(Duration.ofSeconds(1));

    assertThat(call(ADA, GmailMethod.MESSAGE, _ -> FOUND, 25)).containsOnly(FOUND);
    time.advance(Duration.ofSeconds(9));
    assertThat(call(ADA, GmailMethod.MESSAGE, _ -> FOUND, 25)).containsOnly(FOUND);
    assertThat(sent).map(List::size).containsExactly(10, 10, 5, 23, 2);
  }

  @Test
  void rate_limited_items_are_not_charged() {
    call(ADA, GmailMethod.MESSAGE, _ -> new RateLimited<>(Duration.ofSeconds(2), false), 255);
    time.advance(Duration.ofSeconds(2));

    assertThat(call(ADA, GmailMethod.MESSAGE, _ -> FOUND, 255)).containsOnly(FOUND);
  }

  @Test
  @DisplayName("R07: 1.1 calls a request at most before it opens, then a probe a second, then all")
  void gmail_is_left_alone_while_it_is_down() {
    int requests = 0;
    for (int before = -1; before < sent.size(); requests++) {
      before = sent.size();
      call(new AccountId("p" + requests), GmailMethod.MESSAGES, _ -> DOWN, 1);
      time.advance(Duration.ofMillis(20));
    }
    assertThat(sent.size()).isBetween(25, (requests - 1) * 11 / 10);

    sent.clear();
    for (int request = 0; request < 3_000; request++) {
      call(GRACE, GmailMethod.LABELS, _ -> DOWN, 1);
      time.advance(Duration.ofMillis(20));
    }
    assertThat(sent).hasSizeBetween(50, 61);

    time.advance(Duration.ofSeconds(1));
    assertThat(call(ADA, GmailMethod.MESSAGES, _ -> FOUND, 1)).containsExactly(FOUND);
    assertThat(call(ADA, GmailMethod.MESSAGES, _ -> FOUND, 1)).containsExactly(FOUND);
  }

  @Test
  void calls_that_are_not_sent_say_nothing_about_gmail() {
    for (int call = 0; call < 24; call++) {
      call(new AccountId("a" + call), GmailMethod.MESSAGES, _ -> TOO_SLOW, 1);
    }
    for (int call = 0; call < 100; call++) {
      call(new AccountId("b" + call), GmailMethod.MESSAGES, _ -> NOT_SENT, 1);
    }
    assertThat(sent).hasSize(124);

    call(ADA, GmailMethod.MESSAGES, _ -> TOO_SLOW, 1);
    assertThat(call(ADA, GmailMethod.MESSAGES, _ -> FOUND, 1)).doesNotContain(FOUND);
    time.advance(Duration.ofSeconds(1));
    call(ADA, GmailMethod.MESSAGES, _ -> NOT_SENT, 1);
    assertThat(call(ADA, GmailMethod.MESSAGES, _ -> FOUND, 1)).doesNotContain(FOUND);
    time.advance(Duration.ofSeconds(1));
    assertThat(call(ADA, GmailMethod.MESSAGES, _ -> FOUND, 1)).containsExactly(FOUND);
  }

  @Test
  void garbled_answers_do_not_open_the_circuit_breaker() {
    for (int call = 0; call < 100; call++) {
      call(new AccountId("a" + call), GmailMethod.MESSAGES, _ -> ODD, 1);
    }

    assertThat(sent).hasSize(100);
  }

  private List<CallResult<String>> call(
      AccountId account,
      GmailMethod method,
      Function<Integer, CallResult<String>> response,
      int items) {
    QuotaClass quotaClass =
        method == GmailMethod.MESSAGE ? QuotaClass.SUMMARIES : QuotaClass.LISTING;
    return call(access(account, Urgency.INTERACTIVE), method, quotaClass, response, items);
  }

  private List<CallResult<String>> call(
      MailboxAccess access,
      GmailMethod method,
      QuotaClass quotaClass,
      Function<Integer, CallResult<String>> response,
      int items) {
    GmailOperation<Integer, String> operation =
        new GmailOperation<>(
            method,
            quotaClass,
            (some, _) -> {
              sent.add(List.copyOf(some));
              return some.stream().collect(Collectors.toMap(item -> item, response));
            });
    List<Integer> all = IntStream.range(0, items).boxed().toList();
    Map<Integer, CallResult<String>> results =
        policy.execute(access, operation, all, policy.deadline(access));
    return all.stream().map(results::get).toList();
  }

  private List<CallResult<String>> open(int messages) {
    return messages(access(ADA, Urgency.INTERACTIVE), QuotaClass.CONTENT, messages);
  }

  private List<CallResult<String>> prefetch(int rows) {
    return messages(access(ADA, Urgency.BACKGROUND), QuotaClass.SUMMARIES, rows);
  }

  private List<CallResult<String>> messages(MailboxAccess access, QuotaClass kind, int number) {
    return call(access, GmailMethod.MESSAGE, kind, _ -> FOUND, number);
  }

  private static MailboxAccess access(AccountId account, Urgency urgency) {
    return new MailboxAccess(account, new AccessToken("t"), urgency);
  }
}
