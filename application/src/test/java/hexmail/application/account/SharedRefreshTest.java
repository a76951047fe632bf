package hexmail.application.account;

import static hexmail.application.world.World.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.application.world.ConcurrentCalls;
import hexmail.application.world.World;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Unauthorized;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.Transactions;
import hexmail.domain.secret.AccessToken;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Concurrent callers share one refresh.
@Timeout(30)
class SharedRefreshTest {
  private final AdasTokens ada = new AdasTokens();
  private final World world = ada.world;

  @Nested
  class A_refresh {
    @BeforeEach
    void the_token_has_ended() {
      ada.leave(Duration.ZERO);
    }

    @Test
    void is_made_once_for_fifty_concurrent_callers() {
      CountDownLatch asked = new CountDownLatch(50);
      world.google.duringRefresh(() -> await(asked));

      List<Optional<AccessToken>> got =
          ConcurrentCalls.of(
              50,
              () -> {
                asked.countDown();
                return ada.fresh();
              });

      assertThat(got).hasSize(50).containsOnly(Optional.of(ada.stored()));
      assertThat(ada.refreshes()).isEqualTo(1);
    }

    @Test
    void that_fails_fails_for_all_and_a_later_caller_tries_again() {
      world.google.outage(Outage.FAILED);

      List<Boolean> failed =
          ConcurrentCalls.of(
              50,
              () -> {
                try {
                  return ada.fresh().isEmpty();
                } catch (AuthorizationServerUnavailable _) {
                  return true;
                }
              });

      assertThat(failed).hasSize(50).containsOnly(true);
      world.google.outage(null);
      int before = ada.refreshes();
      assertThat(ada.fresh()).contains(ada.stored());
      assertThat(ada.refreshes()).isEqualTo(before + 1);
    }
  }

  @Nested
  class A_request {
    @BeforeEach
    void no_token_can_be_issued() {
      ada.leave(Duration.ZERO);
      world.google.outage(Outage.FAILED);
    }

    private boolean fails(ConnectedAccount request) {
      try {
        MailboxAnswer<String> _ = ada.call(request);
        return false;
      } catch (AuthorizationServerUnavailable _) {
        return true;
      }
    }

    @Test
    void makes_no_second_refresh_after_one_has_failed_whether_or_not_its_calls_meet() {
      ConnectedAccount request = ada.connected();

      List<Boolean> failed = ConcurrentCalls.of(50, () -> fails(request));

      assertThat(failed).hasSize(50).containsOnly(true);
      assertThat(fails(request.forContent())).isTrue();
      assertThat(ada.refreshes()).isEqualTo(1);
    }

    @Test
    void that_comes_later_tries_again() {
      assertThat(fails(ada.connected())).isTrue();
      world.google.outage(null);

      assertThat(ada.call(ada.connected())).isEqualTo(new Found<>("mail"));

      assertThat(ada.refreshes()).isEqualTo(2);
    }

    @Test
    void leaves_work_that_goes_on_after_it_to_try_each_time() {
      ConnectedAccount request = ada.connected();
      ConnectedAccount unhurried = request.unhurried();
      assertThat(fails(request)).isTrue();
      assertThat(fails(unhurried)).isTrue();
      world.google.outage(null);

      assertThat(ada.call(unhurried)).isEqualTo(new Found<>("mail"));
    }
  }

  @Nested
  class A_call {
    @Test
    void of_fifty_with_the_same_refused_token_leads_to_one_refresh() {
      AccessToken refused = ada.stored();
      CountDownLatch allRefused = new CountDownLatch(50);
      world.google.refuseAccessTokens(ADA.id());

      List<MailboxAnswer<String>> answers =
          ConcurrentCalls.of(
              50,
              () ->
                  ada.tokens.call(
                      ada.connected(),
                      Urgency.INTERACTIVE,
                      access -> {
                        if (access.token().equals(refused)) {
                          allRefused.countDown();
                          await(allRefused);
                          return new Unauthorized<>();
                        }
                        return new Found<>(
                            access.token().equals(ada.stored()) ? "mail" : "another token");
                      }));

      assertThat(answers).hasSize(50).containsOnly(new Found<>("mail"));
      assertThat(ada.refreshes()).isEqualTo(1);
    }

    @Test
    void that_joins_a_refresh_which_returns_the_refused_token_refreshes_again() {
      ada.leave(Duration.ZERO);
      CountDownLatch written = new CountDownLatch(1);
      CountDownLatch goOn = new CountDownLatch(1);
      AccessTokens slow =
          new AccessTokens(
              world.stores.with(
                  Transactions.class, new Lingering(world.stores.transactions(), written, goOn)),
              world.server,
              world.clock,
              new Random(3));
      Thread earlier = Thread.ofPlatform().start(() -> slow.fresh(ADA.id()));
      await(written);
      AccessToken refused = ada.stored();
      releaseOnceWaiting(Thread.currentThread(), goOn);

      MailboxAnswer<AccessToken> answer =
          slow.call(
              ada.connected(),
              Urgency.INTERACTIVE,
              access ->
                  access.token().equals(refused)
                      ? new Unauthorized<>()
                      : new Found<>(access.token()));

      assertThat(answer).isEqualTo(new Found<>(ada.stored()));
      assertThat(ada.stored()).isNotEqualTo(refused);
      assertThat(ada.refreshes()).isEqualTo(2);
      assertThat(earlier).satisfies(thread -> thread.join());
    }
  }

  private static void releaseOnceWaiting(Thread caller, CountDownLatch latch) {
    Thread.ofPlatform()
        .start(() -> {
          while (caller.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
          }
          latch.countDown();
        });
  }

  /// Answers late that something was changed.
  private record Lingering(Transactions transactions, CountDownLatch written, CountDownLatch goOn)
      implements Transactions {
    @Override
    public <T> T run(Supplier<T> work) {
      T result = transactions.run(work);
      written.countDown();
      await(goOn);
      return result;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }
}
