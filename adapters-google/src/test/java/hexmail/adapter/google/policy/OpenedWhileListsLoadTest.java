package hexmail.adapter.google.policy;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.google.policy.CallResult.Answered;
import hexmail.adapter.google.policy.CallResult.Failed;
import hexmail.domain.account.AccountId;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.outage.Outage;
import hexmail.domain.secret.AccessToken;
import hexmail.testkit.time.AdjustableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A person opens a conversation while eight slow lists of the same account are in flight.
@Timeout(60)
class OpenedWhileListsLoadTest {
  private static final MailboxAccess ADA =
      new MailboxAccess(new AccountId("1"), new AccessToken("t"), Urgency.INTERACTIVE);
  private static final CallResult<String> FOUND = new Answered<>(new Found<>("it"));

  private final GmailPolicy policy =
      new GmailPolicy(
          new PolicySettings(
              6_000,
              Map.of(),
              Duration.ofSeconds(20),
              Duration.ofSeconds(60),
              new AdjustableClock(Instant.parse("2026-11-22T10:00:00Z")),
              new Random(7)));
  private final CountDownLatch listsInFlight = new CountDownLatch(AccountQueue.MAX_REQUESTS);
  private final CompletableFuture<CallResult<String>> answerOfGmail = new CompletableFuture<>();

  @Test
  void the_conversation_waits_for_its_turn_longer_than_another_list() throws Exception {
    List<CompletableFuture<CallResult<String>>> lists = new ArrayList<>();
    while (lists.size() < AccountQueue.MAX_REQUESTS) {
      lists.add(start(this::slowList));
    }
    listsInFlight.await();
    CompletableFuture<CallResult<String>> conversation = start(this::conversation);

    assertThat(slowList())
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.has(Outage.TOO_SLOW)).isTrue());
    assertThat(conversation).isNotDone();
    answerOfGmail.complete(FOUND);

    assertThat(conversation.get(30, TimeUnit.SECONDS)).isEqualTo(FOUND);
    for (CompletableFuture<CallResult<String>> list : lists) {
      assertThat(list.get(30, TimeUnit.SECONDS)).isEqualTo(FOUND);
    }
  }

  /// Returns once its thread waits.
  private static CompletableFuture<CallResult<String>> start(Supplier<CallResult<String>> call) {
    CompletableFuture<CallResult<String>> result = new CompletableFuture<>();
    Thread thread = Thread.ofPlatform().daemon().start(() -> result.complete(call.get()));
    while (thread.getState() != Thread.State.TIMED_WAITING
        && thread.getState() != Thread.State.WAITING
        && thread.isAlive()) {
      Thread.onSpinWait();
    }
    return result;
  }

  private CallResult<String> slowList() {
    GmailOperation<Integer, String> list =
        new GmailOperation<>(
            GmailMethod.MESSAGES,
            QuotaClass.LISTING,
            (_, _) -> {
              listsInFlight.countDown();
              return Map.of(0, answerOfGmail.join());
            });
    return policy.execute(ADA, list, List.of(0), policy.deadline(ADA)).values().iterator().next();
  }

  private CallResult<String> conversation() {
    GmailOperation<Integer, String> thread =
        new GmailOperation<>(GmailMethod.THREAD, QuotaClass.CONTENT, (_, _) -> Map.of(0, FOUND));
    return policy
        .execute(ADA, thread, List.of(0), policy.contentDeadline(ADA))
        .values()
        .iterator()
        .next();
  }
}
