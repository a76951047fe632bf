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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Calls for what nobody has asked for yet.
class SpeculativeCallsTest {
  private static final AccountId ADA = new AccountId("1");
  private static final CallResult<String> FOUND = new Answered<>(new Found<>("it"));

  private final AdjustableClock time = new AdjustableClock(Instant.parse("2026-11-29T10:00:00Z"));
  private final GmailPolicy policy =
      new GmailPolicy(
          new PolicySettings(
              6_000,
              Map.of(),
              Duration.ofSeconds(10),
              Duration.ofSeconds(30),
              time,
              new Random(7)));
  private int sent;

  @Test
  void they_are_made_while_half_of_the_quota_is_unused() {
    open(149);
    assertThat(ahead(() -> FOUND)).isEqualTo(FOUND);

    assertThat(ahead(() -> FOUND)).isInstanceOf(Postponed.class);
    assertThat(sent).isEqualTo(150);
    time.advance(Duration.ofMinutes(1));
    assertThat(ahead(() -> FOUND)).isEqualTo(FOUND);
  }

  @Test
  void one_that_fails_is_not_made_again() {
    CallResult<String> down = new Failed<>(new MailboxUnavailable(Outage.FAILED, "down"), true);

    assertThat(ahead(() -> down)).isEqualTo(down);
    assertThat(sent).isEqualTo(1);
  }

  @Test
  void one_that_gmail_refuses_is_not_made_again() {
    CallResult<String> soon = new RateLimited<>(Duration.ofMillis(10), false);

    assertThat(ahead(() -> soon)).isEqualTo(soon);
    assertThat(sent).isEqualTo(1);
  }

  @Test
  void they_do_not_wait_for_a_turn() {
    List<CallResult<String>> within = new ArrayList<>();
    // As many as are made at once.
    int messages = 25;
    call(
        Urgency.INTERACTIVE,
        messages,
        () -> {
          within.add(ahead(() -> FOUND));
          return FOUND;
        });

    assertThat(within).singleElement().isInstanceOf(Postponed.class);
    assertThat(sent).isEqualTo(messages);
  }

  private CallResult<String> ahead(Supplier<CallResult<String>> response) {
    return call(Urgency.SPECULATIVE, 1, response).getFirst();
  }

  private void open(int messages) {
    assertThat(call(Urgency.INTERACTIVE, messages, () -> FOUND)).containsOnly(FOUND);
  }

  private List<CallResult<String>> call(
      Urgency urgency, int messages, Supplier<CallResult<String>> response) {
    MailboxAccess access = new MailboxAccess(ADA, new AccessToken("t"), urgency);
    GmailOperation<Integer, String> operation =
        new GmailOperation<>(
            GmailMethod.MESSAGE,
            QuotaClass.CONTENT,
            (some, _) -> {
              sent += some.size();
              CallResult<String> result = response.get();
              return some.stream().collect(Collectors.toMap(item -> item, _ -> result));
            });
    List<Integer> items = IntStream.range(0, messages).boxed().toList();
    Map<Integer, CallResult<String>> results =
        policy.execute(access, operation, items, policy.contentDeadline(access));
    return items.stream().map(results::get).toList();
  }
}
