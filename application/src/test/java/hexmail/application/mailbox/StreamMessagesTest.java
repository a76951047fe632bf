package hexmail.application.mailbox;

import static hexmail.application.mailbox.Letters.everything;
import static hexmail.application.mailbox.Letters.id;
import static hexmail.application.mailbox.Letters.ids;
import static hexmail.application.mailbox.Letters.letter;
import static hexmail.application.mailbox.Letters.summary;
import static hexmail.application.world.World.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.application.account.AccessTokens;
import hexmail.application.world.World;
import hexmail.domain.mailbox.Label;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Invalid;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.MailboxAnswer.Unauthorized;
import hexmail.domain.mailbox.MailboxProfile;
import hexmail.domain.mailbox.MessageId;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.domain.mailbox.MessageSummary;
import hexmail.domain.mailbox.PageToken;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.Mailbox;
import hexmail.domain.secret.AccessToken;
import hexmail.testkit.memory.InMemoryMailbox.Calls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class StreamMessagesTest {
  private static final int LETTERS = 130;

  private final World world = new World();
  private final StreamMessages stream = world.useCases.streamMessages();
  private final List<MessageId> got = new ArrayList<>();
  private final List<Integer> portions = new ArrayList<>();

  @BeforeEach
  void ada_has_130_letters() {
    assertThat(world.signIn(ADA)).isNotNull();
    for (int number = 0; number < LETTERS; number++) {
      world.mailbox.deliver(ADA.id(), letter(number));
    }
  }

  private void take(List<MessageId> page) {
    got.addAll(page);
    portions.add(page.size());
  }

  private MailboxAnswer<Long> streamIds(int size) {
    return stream.ids(ADA.id(), everything(size), this::take);
  }

  /// Does something when the receiver has got as many portions.
  private MailboxAnswer<Long> streamIds(int size, int portion, Runnable then) {
    return stream.ids(
        ADA.id(),
        everything(size),
        page -> {
          take(page);
          if (portions.size() == portion) {
            then.run();
          }
        });
  }

  @Nested
  class All_pages {
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 50, 65, 129, 130, 131, 500})
    void are_given_out_in_order_without_gap_or_repetition(int size) {
      assertThat(streamIds(size)).isEqualTo(new Found<>(130L));

      assertThat(got).isEqualTo(ids(0, LETTERS));
      assertThat(world.mailbox.calls()).isEqualTo(new Calls((LETTERS + size - 1) / size, 0, 0));
    }

    @Test
    void of_a_query_without_hits_are_one_that_is_empty() {
      ListRequest nowhere = new ListRequest(new MailQuery("nowhere"), null, null, 50);

      assertThat(stream.ids(ADA.id(), nowhere, StreamMessagesTest.this::take))
          .isEqualTo(new Found<>(0L));
      assertThat(got).isEmpty();
    }

    @Test
    void may_begin_anywhere() {
      MailboxAnswer<MessageIdPage> first =
          world.mailbox.list(world.credential(ADA).bearer().token(), everything(100));
      ListRequest rest =
          first instanceof Found<MessageIdPage>(MessageIdPage(var _, PageToken next))
                  && next != null
              ? everything(100).at(next)
              : everything(100);

      assertThat(stream.ids(ADA.id(), rest, StreamMessagesTest.this::take))
          .isEqualTo(new Found<>(30L));
      assertThat(got).isEqualTo(ids(100, LETTERS));
    }

    @Test
    void of_rows_come_in_portions_of_fifty_at_most() {
      List<MessageSummary> rows = new ArrayList<>();

      MailboxAnswer<Long> answer =
          stream.summaries(
              ADA.id(),
              everything(120),
              portion -> {
                rows.addAll(portion);
                portions.add(portion.size());
              });

      assertThat(answer).isEqualTo(new Found<>(130L));
      assertThat(rows).isEqualTo(IntStream.range(0, LETTERS).mapToObj(Letters::summary).toList());
      assertThat(portions).containsExactly(50, 50, 20, 10);
      assertThat(world.mailbox.calls()).isEqualTo(new Calls(2, 130, 0));
    }

    @Test
    void of_rows_leave_out_what_was_deleted_meanwhile_and_count_right() {
      List<MessageSummary> rows = new ArrayList<>();

      MailboxAnswer<Long> answer =
          stream.summaries(
              ADA.id(),
              everything(100),
              portion -> {
                rows.addAll(portion);
                world.mailbox.delete(ADA.id(), id(60));
              });

      assertThat(answer).isEqualTo(new Found<>(129L));
      assertThat(rows).hasSize(129).doesNotContain(summary(60));
    }
  }

  @Nested
  class A_receiver {
    @Test
    void takes_a_page_before_the_next_is_fetched() {
      List<Integer> fetched = new ArrayList<>();

      assertThat(
              stream.ids(ADA.id(), everything(50), _ -> fetched.add(world.mailbox.calls().lists())))
          .isEqualTo(new Found<>(130L));

      assertThat(fetched).containsExactly(1, 2, 3);
    }

    @Test
    void takes_a_portion_of_rows_before_the_next_is_fetched() {
      List<Integer> fetched = new ArrayList<>();

      assertThat(
              stream.summaries(
                  ADA.id(), everything(500), _ -> fetched.add(world.mailbox.calls().summaries())))
          .isEqualTo(new Found<>(130L));

      assertThat(fetched).containsExactly(50, 100, 130);
    }

    @Test
    void that_throws_ends_it() {
      IllegalStateException gone = new IllegalStateException("The browser is gone");

      assertThatThrownBy(() ->
              streamIds(
                  50,
                  2,
                  () -> {
                    throw gone;
                  }))
          .isSameAs(gone);

      assertThat(world.mailbox.calls()).isEqualTo(new Calls(2, 0, 0));
    }
  }

  @Nested
  class In_the_middle {
    @Test
    void a_refused_token_is_renewed_once_without_gap_or_repetition() {
      MailboxAnswer<Long> answer =
          streamIds(50, 1, () -> world.google.refuseAccessTokens(ADA.id()));

      assertThat(answer).isEqualTo(new Found<>(130L));
      assertThat(got).isEqualTo(ids(0, LETTERS));
      assertThat(world.google.calls().refreshes()).isEqualTo(1);
    }

    @Test
    void a_token_that_ends_is_renewed() {
      MailboxAnswer<Long> answer = streamIds(50, 1, () -> world.clock.advance(Duration.ofHours(1)));

      assertThat(answer).isEqualTo(new Found<>(130L));
      assertThat(got).isEqualTo(ids(0, LETTERS));
      assertThat(world.google.calls().refreshes()).isEqualTo(1);
    }

    @Test
    void the_end_of_the_grant_is_told() {
      MailboxAnswer<Long> answer = streamIds(50, 2, () -> world.google.endGrant(ADA.id()));

      assertThat(answer).isEqualTo(new Unauthorized<>());
      assertThat(got).isEqualTo(ids(0, 100));
    }

    @Test
    void a_wait_is_told() {
      MailboxAnswer<Long> answer =
          streamIds(50, 1, () -> world.mailbox.throttle(Duration.ofSeconds(9)));

      assertThat(answer).isEqualTo(new Throttled<>(Duration.ofSeconds(9)));
      assertThat(got).isEqualTo(ids(0, 50));
      assertThat(world.mailbox.calls().lists()).isEqualTo(2);
    }

    @Test
    void a_wait_between_rows_is_told() {
      List<MessageSummary> rows = new ArrayList<>();

      MailboxAnswer<Long> answer =
          stream.summaries(
              ADA.id(),
              everything(130),
              portion -> {
                rows.addAll(portion);
                world.mailbox.throttle(Duration.ofSeconds(9));
              });

      assertThat(answer).isEqualTo(new Throttled<>(Duration.ofSeconds(9)));
      assertThat(rows).hasSize(50);
    }

    @Test
    void an_expired_page_token_is_told() {
      assertThat(streamIds(50, 1, world.mailbox::expirePageTokens)).isEqualTo(new Invalid<>());
      assertThat(got).isEqualTo(ids(0, 50));
    }

    @Test
    void an_outage_is_thrown() {
      assertThatThrownBy(() -> streamIds(50, 1, () -> world.mailbox.outage(Outage.GARBLED)))
          .isInstanceOf(MailboxUnavailable.class);
      assertThat(got).isEqualTo(ids(0, 50));
    }
  }

  /// A mailbox whose pages follow each other as a test says.
  private record Wandering(Mailbox mailbox, Function<@Nullable PageToken, @Nullable PageToken> way)
      implements Mailbox {
    @Override
    public MailboxAnswer<MessageIdPage> list(AccessToken token, ListRequest request) {
      return new Found<>(new MessageIdPage(ids(0, 2), way.apply(request.page())));
    }

    @Override
    public MailboxAnswer<List<MessageSummary>> summaries(AccessToken token, List<MessageId> ids) {
      return mailbox.summaries(token, ids);
    }

    @Override
    public MailboxAnswer<List<Label>> labels(AccessToken token) {
      return mailbox.labels(token);
    }

    @Override
    public MailboxAnswer<MailboxProfile> profile(AccessToken token) {
      return mailbox.profile(token);
    }
  }

  private StreamMessages wandering(Function<@Nullable PageToken, @Nullable PageToken> way) {
    return new StreamMessages(
        new Wandering(world.mailbox, way),
        new AccessTokens(world.credentials, world.server, world.clock, new Random(5)));
  }

  @Test
  void a_page_that_is_its_own_successor_ends_it() {
    PageToken same = new PageToken("same");

    assertThatThrownBy(
            () -> wandering(_ -> same).ids(ADA.id(), everything(2), this::stopAfterAHundred))
        .isInstanceOfSatisfying(
            MailboxUnavailable.class,
            failure -> assertThat(failure.outage()).isEqualTo(Outage.GARBLED));
    assertThat(portions).containsExactly(2, 2);
  }

  private void stopAfterAHundred(List<MessageId> page) {
    take(page);
    assertThat(portions).hasSizeLessThan(100);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 17})
  void pages_that_go_round_in_circles_end_it(int round) {
    Function<@Nullable PageToken, @Nullable PageToken> way =
        page -> {
          int number = page == null ? 0 : Integer.parseInt(page.value());
          return new PageToken(String.valueOf(number < 4 + round ? number + 1 : 5));
        };

    assertThatThrownBy(() -> wandering(way).ids(ADA.id(), everything(2), this::stopAfterAHundred))
        .isInstanceOf(MailboxUnavailable.class);
  }
}
