package hexmail.application.mailbox;

import static hexmail.application.mailbox.TestMessages.everything;
import static hexmail.application.mailbox.TestMessages.message;
import static hexmail.application.world.World.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.application.UseCases;
import hexmail.application.account.AdmissionPolicy;
import hexmail.application.account.ConnectedAccount;
import hexmail.application.world.World;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.MailboxHistory;
import hexmail.domain.mailbox.LabelCounts;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxProfile;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.message.Label;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.port.Mailbox;
import hexmail.testkit.interception.Call;
import hexmail.testkit.interception.Intercepted;
import hexmail.testkit.interception.Interceptor;
import hexmail.testkit.memory.InMemoryConversations;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// All steps of a request share twelve seconds: a refresh of four, and lists of ten each.
@Timeout(30)
class RequestTimeTest {
  private static final Duration REFRESH = Duration.ofSeconds(4);
  private static final Duration LONGEST_CALL = Duration.ofSeconds(10);
  private static final Duration WHOLE_PAGE = Duration.ofSeconds(12);

  private final World world = new World();
  private final SlowGmail gmail = new SlowGmail();
  private final UseCases useCases =
      UseCases.over(
          new UseCases.Ports(
              Intercepted.port(AuthorizationServer.class, world.server, new SlowRefresh()),
              world.stores,
              gmail,
              new InMemoryConversations(world.mailbox),
              world.mailbox),
          new UseCases.Policies(World.SESSIONS, AdmissionPolicy.EVERYONE),
          world.clock,
          new Random(7));

  @BeforeEach
  void the_token_of_ada_has_expired() {
    assertThat(world.signIn(ADA)).isNotNull();
    world.mailbox.deliver(ADA.id(), message(0));
    world.clock.advance(Duration.ofHours(2));
  }

  @Test
  void a_refresh_a_list_and_the_labels_take_no_more_than_a_page_may_take() {
    gmail.slow = LONGEST_CALL;
    Instant begun = world.clock.instant();
    ConnectedAccount ada = world.connected(ADA);

    assertTooSlow(() -> useCases.listMessages().list(ada, everything(50)));
    assertTooSlow(() -> useCases.listLabels().recent(ada, Set.of()));
    assertTooSlow(() -> useCases.listLabels().list(ada));

    assertThat(Duration.between(begun, world.clock.instant()))
        .isGreaterThan(LONGEST_CALL)
        .isLessThan(WHOLE_PAGE);
  }

  @Test
  void a_slow_list_is_shown_within_the_time_of_the_page_and_the_labels_of_before_are_kept() {
    gmail.slow = Duration.ofSeconds(6);
    assertThat(useCases.listLabels().list(world.connected(ADA))).isInstanceOf(Found.class);
    world.clock.advance(Duration.ofHours(2));
    Instant begun = world.clock.instant();
    ConnectedAccount ada = world.connected(ADA);

    assertThat(useCases.listMessages().list(ada, everything(50))).isInstanceOf(Found.class);
    assertThat(useCases.listLabels().recent(ada, Set.of())).isInstanceOf(Found.class);

    assertThat(Duration.between(begun, world.clock.instant()))
        .isGreaterThanOrEqualTo(LONGEST_CALL)
        .isLessThan(WHOLE_PAGE);
  }

  @Test
  void each_request_has_its_own_time() {
    gmail.slow = Duration.ofSeconds(6);
    for (int request = 0; request < 3; request++) {
      assertThat(useCases.listMessages().list(world.connected(ADA), everything(50)))
          .isInstanceOf(Found.class);
    }
  }

  @Test
  void a_stream_takes_as_long_as_it_takes() {
    gmail.slow = Duration.ofSeconds(9);
    for (int minute = 1; minute < 2_000; minute++) {
      world.mailbox.deliver(ADA.id(), message(minute));
    }

    assertThat(
            useCases
                .streamMessages()
                .ids(world.connected(ADA), everything(ListRequest.LARGEST_PAGE), _ -> {}))
        .isEqualTo(new Found<>(2_000L));
  }

  private static void assertTooSlow(Runnable call) {
    assertThatExceptionOfType(MailboxUnavailable.class)
        .isThrownBy(call::run)
        .satisfies(late -> assertThat(late.outage()).isEqualTo(Outage.TOO_SLOW));
  }

  private final class SlowRefresh implements Interceptor {
    @Override
    public void before(Call call) {
      if (call.method().equals("refresh")) {
        world.clock.advance(REFRESH);
      }
    }
  }

  /// Lists and labels take `slow`, or the time left if that is shorter. Changes, which are read
  /// beside a list, take no time.
  private final class SlowGmail implements Mailbox {
    private volatile Duration slow = Duration.ZERO;

    private void take(MailboxAccess access) {
      boolean late = slow.compareTo(access.timeLeft()) >= 0;
      world.clock.advance(late ? access.timeLeft() : slow);
      if (late) {
        throw new MailboxUnavailable(Outage.TOO_SLOW, "No answer in time");
      }
    }

    @Override
    public MailboxAnswer<MessageIdPage> list(MailboxAccess access, ListRequest request) {
      take(access);
      return world.mailbox.list(access, request);
    }

    @Override
    public MailboxAnswer<List<Label>> labels(MailboxAccess access, LabelCounts counts) {
      take(access);
      return world.mailbox.labels(access, counts);
    }

    @Override
    public MailboxAnswer<Summaries<MessageId, MessageSummary>> summaries(
        MailboxAccess access, List<MessageId> ids) {
      return world.mailbox.summaries(access, ids);
    }

    @Override
    public MailboxAnswer<MailboxHistory> changes(MailboxAccess access, HistoryId since) {
      return world.mailbox.changes(access, since);
    }

    @Override
    public MailboxAnswer<MailboxProfile> profile(MailboxAccess access) {
      return world.mailbox.profile(access);
    }
  }
}
