package hexmail.application.mailbox;

import static hexmail.application.mailbox.TestMessages.everything;
import static hexmail.application.mailbox.TestMessages.id;
import static hexmail.application.mailbox.TestMessages.ids;
import static hexmail.application.mailbox.TestMessages.message;
import static hexmail.application.mailbox.TestMessages.received;
import static hexmail.application.world.World.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.application.world.World;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.MailboxHistory;
import hexmail.domain.mailbox.LabelCounts;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Invalid;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.MailboxAnswer.Unauthorized;
import hexmail.domain.mailbox.MailboxProfile;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.mailbox.PageToken;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.message.Label;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.Mailbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Events during a stream, and the answers that end it early.
@Timeout(30)
class StreamEndsTest {
  private final StreamedMailbox mailbox = new StreamedMailbox();
  private final World world = mailbox.world;

  @Nested
  class In_the_middle {
    @Test
    void a_refused_token_is_renewed_once_without_gap_or_repetition() {
      MailboxAnswer<Long> answer =
          mailbox.streamIds(50, 1, () -> world.google.refuseAccessTokens(ADA.id()));

      assertThat(answer).isEqualTo(new Found<>(130L));
      assertThat(mailbox.got).isEqualTo(ids(0, StreamedMailbox.MESSAGES));
      assertThat(world.google.calls().refreshes()).isEqualTo(1);
    }

    @Test
    void a_token_that_ends_is_renewed() {
      MailboxAnswer<Long> answer =
          mailbox.streamIds(50, 1, () -> world.clock.advance(Duration.ofHours(1)));

      assertThat(answer).isEqualTo(new Found<>(130L));
      assertThat(mailbox.got).isEqualTo(ids(0, StreamedMailbox.MESSAGES));
      assertThat(world.google.calls().refreshes()).isEqualTo(1);
    }

    @Test
    void the_end_of_the_grant_is_the_answer() {
      MailboxAnswer<Long> answer = mailbox.streamIds(50, 1, () -> world.google.endGrant(ADA.id()));

      assertThat(answer).isEqualTo(new Unauthorized<>());
      assertThat(mailbox.got).isEqualTo(ids(0, 100));
    }

    @Test
    void throttling_is_the_answer() {
      MailboxAnswer<Long> answer =
          mailbox.streamIds(50, 1, () -> world.mailbox.throttle(Duration.ofSeconds(9)));

      assertThat(answer).isEqualTo(new Throttled<>(Duration.ofSeconds(9)));
      assertThat(mailbox.got).isEqualTo(ids(0, 100));
      assertThat(world.mailbox.calls().lists()).isEqualTo(3);
    }

    @Test
    void an_expired_page_token_leaves_neither_gap_nor_repetition() {
      assertThat(mailbox.streamIds(20, 2, world.mailbox::expirePageTokens))
          .isEqualTo(new Found<>(130L));
      assertThat(mailbox.got).isEqualTo(ids(0, StreamedMailbox.MESSAGES));
    }

    @Test
    void new_mail_and_an_expired_page_token_leave_neither_gap_nor_repetition() {
      assertThat(
              mailbox.streamIds(
                  20,
                  2,
                  () -> {
                    world.mailbox.deliver(ADA.id(), message(-1));
                    world.mailbox.delete(ADA.id(), id(59));
                    world.mailbox.expirePageTokens();
                  }))
          .isEqualTo(new Found<>(130L));
      assertThat(mailbox.got).isEqualTo(ids(0, StreamedMailbox.MESSAGES));
    }

    /// Lists are not strictly in the order of time, and nobody promises that the order stays.
    @ParameterizedTest
    @ValueSource(ints = {0, 5, 18})
    void a_message_that_moved_up_meanwhile_is_not_lost(int place) {
      Instant moved = message(place).summary().receivedAt().minusMillis(500);
      assertThat(
              mailbox.streamIds(
                  20,
                  1,
                  () -> {
                    world.mailbox.deliver(ADA.id(), received(45, moved));
                    world.mailbox.expirePageTokens();
                  }))
          .isEqualTo(new Found<>(130L));
      assertThat(mailbox.got)
          .startsWith(ids(0, 20).toArray(new MessageId[0]))
          .containsExactlyInAnyOrderElementsOf(ids(0, StreamedMailbox.MESSAGES));
    }

    @Test
    void the_loss_of_its_place_is_the_answer() {
      assertThat(
              mailbox.streamIds(
                  20,
                  2,
                  () -> {
                    ids(0, 60).forEach(id -> world.mailbox.delete(ADA.id(), id));
                    world.mailbox.expirePageTokens();
                  }))
          .isEqualTo(new Invalid<>());
      assertThat(mailbox.got).isEqualTo(ids(0, 60));
    }

    @Test
    void page_tokens_that_never_hold_end_it() {
      MailboxAnswer<Long> answer =
          mailbox.stream.ids(
              world.connected(ADA),
              everything(20),
              page -> {
                mailbox.take(page);
                world.mailbox.expirePageTokens();
              });

      assertThat(answer).isEqualTo(new Found<>(130L));
      assertThat(mailbox.got).isEqualTo(ids(0, StreamedMailbox.MESSAGES));
    }

    @Test
    void an_outage_is_thrown() {
      assertThatThrownBy(() -> mailbox.streamIds(50, 1, () -> world.mailbox.outage(Outage.GARBLED)))
          .isInstanceOf(MailboxUnavailable.class);
      assertThat(mailbox.got).isEqualTo(ids(0, 100));
    }
  }

  /// A mailbox whose pages follow each other as a test says.
  private record Wandering(
      Mailbox mailbox, Function<@Nullable PageToken, @Nullable PageToken> way, AtomicInteger pages)
      implements Mailbox {
    @Override
    public MailboxAnswer<MessageIdPage> list(MailboxAccess access, ListRequest request) {
      int first = 2 * pages.getAndIncrement();
      return new Found<>(new MessageIdPage(ids(first, first + 2), way.apply(request.page())));
    }

    @Override
    public MailboxAnswer<Summaries<MessageId, MessageSummary>> summaries(
        MailboxAccess access, List<MessageId> ids) {
      return mailbox.summaries(access, ids);
    }

    @Override
    public MailboxAnswer<MailboxHistory> changes(MailboxAccess access, HistoryId since) {
      return mailbox.changes(access, since);
    }

    @Override
    public MailboxAnswer<List<Label>> labels(MailboxAccess access, LabelCounts counts) {
      return mailbox.labels(access, counts);
    }

    @Override
    public MailboxAnswer<MailboxProfile> profile(MailboxAccess access) {
      return mailbox.profile(access);
    }
  }

  private StreamMessages wandering(Function<@Nullable PageToken, @Nullable PageToken> way) {
    return mailbox.streaming(new Wandering(world.mailbox, way, new AtomicInteger()));
  }

  @Test
  void a_page_that_is_its_own_successor_ends_it() {
    PageToken same = new PageToken("same");

    assertThatThrownBy(() ->
            wandering(_ -> same).ids(world.connected(ADA), everything(2), this::stopAfterAHundred))
        .isInstanceOfSatisfying(
            MailboxUnavailable.class,
            failure -> assertThat(failure.outage()).isEqualTo(Outage.GARBLED));
    assertThat(mailbox.chunks).containsExactly(2);
  }

  private void stopAfterAHundred(List<MessageId> page) {
    mailbox.take(page);
    assertThat(mailbox.chunks).hasSizeLessThan(100);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 17})
  void pages_that_go_round_in_circles_end_it(int round) {
    Function<@Nullable PageToken, @Nullable PageToken> way =
        page -> {
          int number = page == null ? 0 : Integer.parseInt(page.value());
          return new PageToken(String.valueOf(number < 4 + round ? number + 1 : 5));
        };

    assertThatThrownBy(
            () -> wandering(way).ids(world.connected(ADA), everything(2), this::stopAfterAHundred))
        .isInstanceOf(MailboxUnavailable.class);
  }
}
