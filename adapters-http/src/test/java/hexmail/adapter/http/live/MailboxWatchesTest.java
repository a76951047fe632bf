package hexmail.adapter.http.live;

import static hexmail.adapter.http.front.Front.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Front;
import hexmail.adapter.http.live.MailboxWatch.State;
import hexmail.application.account.ConnectedAccount;
import hexmail.application.mailbox.MailboxLook;
import hexmail.domain.history.HistoryId;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.MailboxAnswer.Unauthorized;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MailboxWatchesTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final Front front = Front.start();
  private final ConnectedAccount account;
  private final LinkedBlockingQueue<Duration> looks = new LinkedBlockingQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private final Instant begin = front.clock.instant();
  private volatile Supplier<MailboxAnswer<MailboxLook>> answer = () -> seen(8, false);
  private final MailboxWatches watches =
      new MailboxWatches(
          (_, _) -> {
            looks.add(Duration.between(begin, front.clock.instant()));
            return answer.get();
          },
          front.clock,
          task -> threads.add(Thread.startVirtualThread(task)));

  MailboxWatchesTest() {
    front.signedIn(ADA);
    account = front.connected(ADA);
  }

  @AfterEach
  void stop() throws InterruptedException {
    for (Thread thread : threads) {
      thread.interrupt();
      thread.join();
    }
    front.close();
  }

  private static MailboxAnswer<MailboxLook> seen(long at, boolean changed) {
    return new Found<>(new MailboxLook(new HistoryId(at), changed));
  }

  private MailboxWatch join() {
    return watches.join(account, 7).orElseThrow();
  }

  /// Moves the clock and returns when the look that is due then was made.
  private @Nullable Duration lookAfter(Duration time) throws InterruptedException {
    front.clock.advance(time);
    return looks.poll(SOON.toSeconds(), TimeUnit.SECONDS);
  }

  @Test
  void a_mailbox_is_looked_at_every_fifteen_seconds_and_a_change_is_told() throws Exception {
    MailboxWatch watch = join();
    State first = watch.state();
    assertThat(lookAfter(MailboxWatches.INTERVAL)).isEqualTo(MailboxWatches.INTERVAL);
    assertThat(watch.after(first, SOON)).isEqualTo(new State(8, 7, 0, begin, false));

    answer = () -> seen(9, true);
    front.clock.advance(MailboxWatches.INTERVAL);

    assertThat(watch.after(new State(8, 7, 0, begin, false), SOON))
        .isEqualTo(new State(9, 9, 1, front.clock.instant(), false));
    assertThat(looks).hasSize(1);
  }

  @Test
  void all_browsers_of_an_account_share_the_looks() throws Exception {
    assertThat(join()).isSameAs(join());

    assertThat(lookAfter(MailboxWatches.INTERVAL)).isNotNull();
    assertThat(lookAfter(MailboxWatches.INTERVAL)).isNotNull();
    assertThat(looks).isEmpty();
    assertThat(threads).hasSize(1);
  }

  @Test
  void a_newer_page_tells_the_older_ones_without_a_look() {
    MailboxWatch watch = join();
    State older = watch.state();

    assertThat(watches.join(account, 9)).containsSame(watch);
    assertThat(watch.after(older, SOON)).isEqualTo(new State(9, 9, 1, begin, false));

    State newer = watch.state();
    assertThat(join()).isSameAs(watch);
    assertThat(watch.state()).as("an older page tells nothing").isEqualTo(newer);
    assertThat(looks).isEmpty();
  }

  @Test
  void the_looks_end_with_the_last_browser_and_begin_again_with_the_next() throws Exception {
    MailboxWatch first = join();
    MailboxWatch second = join();
    watches.leave(account.id(), first);
    assertThat(lookAfter(MailboxWatches.INTERVAL)).isNotNull();

    watches.leave(account.id(), second);
    threads.getFirst().join();

    assertThat(join()).isNotSameAs(first);
    assertThat(lookAfter(MailboxWatches.INTERVAL)).isNotNull();
    assertThat(looks).isEmpty();
  }

  static Stream<RuntimeException> outages() {
    return Stream.of(
        new MailboxUnavailable(Outage.UNREACHABLE, "away"),
        new AuthorizationServerUnavailable(Outage.UNREACHABLE, "no token"));
  }

  @ParameterizedTest
  @MethodSource("outages")
  void while_google_fails_it_is_asked_less_often(RuntimeException outage) throws Exception {
    answer =
        () -> {
          throw outage;
        };
    join();
    assertThat(lookAfter(Duration.ofSeconds(15))).isEqualTo(Duration.ofSeconds(15));

    assertThat(lookAfter(Duration.ofSeconds(30))).isEqualTo(Duration.ofSeconds(45));
    assertThat(lookAfter(Duration.ofSeconds(60))).isEqualTo(Duration.ofSeconds(105));
    assertThat(looks).isEmpty();
  }

  @Test
  void while_the_quota_is_used_otherwise_it_waits() throws Exception {
    answer = () -> new Throttled<>(Duration.ofSeconds(40));
    join();
    assertThat(lookAfter(Duration.ofSeconds(15))).isEqualTo(Duration.ofSeconds(15));

    answer = () -> seen(8, true);
    assertThat(lookAfter(Duration.ofSeconds(40))).isEqualTo(Duration.ofSeconds(55));
  }

  @Test
  void a_grant_that_ended_ends_the_looks_and_the_next_browser_begins_new_ones() throws Exception {
    answer = Unauthorized::new;
    MailboxWatch watch = join();
    assertThat(lookAfter(MailboxWatches.INTERVAL)).isNotNull();

    assertThat(watch.after(new State(7, 7, 0, begin, false), SOON))
        .isEqualTo(new State(7, 7, 0, begin, true));
    threads.getFirst().join();
    assertThat(join()).isNotSameAs(watch);
  }

  @Test
  void too_many_browsers_are_refused_until_one_leaves() {
    MailboxWatch watch = join();
    for (int more = 1; more < MailboxWatches.MAX_WATCHERS; more++) {
      join();
    }
    assertThat(watches.join(account, 7)).isEqualTo(Optional.empty());

    watches.leave(account.id(), watch);
    assertThat(watches.join(account, 7)).isPresent();
  }
}
