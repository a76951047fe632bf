package hexmail.adapter.google.mailbox;

import static hexmail.adapter.google.mailbox.SummaryAnswers.all;
import static hexmail.adapter.google.mailbox.SummaryAnswers.error;
import static hexmail.adapter.google.mailbox.SummaryAnswers.ids;
import static hexmail.adapter.google.mailbox.SummaryAnswers.message;
import static hexmail.adapter.google.mailbox.SummaryAnswers.outage;
import static hexmail.adapter.google.mailbox.SummaryAnswers.summary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.adapter.google.GoogleAdapter;
import hexmail.adapter.google.fixture.StubGoogle;
import hexmail.adapter.google.fixture.StubGoogle.Answer;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Unauthorized;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.Mailbox;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummariesTest {
  private static final MailboxAccess ACCESS = StubGoogle.access("ya29.token-canary");
  private static final String MESSAGES = "/gmail/v1/users/me/messages";
  private final StubGoogle google = new StubGoogle();
  private final GoogleAdapter adapter = google.withoutBatches();
  private final Mailbox mailbox = adapter.mailbox();

  @AfterEach
  void close() {
    adapter.close();
    google.close();
  }

  @Test
  void summaries_are_read_one_by_one_and_given_in_order_without_those_that_are_gone() {
    google
        .on(MESSAGES + "/a1", message("a1"))
        .on(MESSAGES + "/b2", error(404, "notFound"))
        .on(MESSAGES + "/no-id", error(400, "invalidArgument"))
        .on(MESSAGES + "/d4", message("d4"));

    assertThat(mailbox.summaries(ACCESS, ids("d4", "b2", "no-id", "a1")))
        .isEqualTo(all(summary("d4"), summary("a1")));
    assertThat(google.requests())
        .allSatisfy(request ->
            assertThat(request.parameters())
                .containsEntry("format", "full")
                .hasEntrySatisfying("fields", fields -> assertThat(fields).doesNotContain("body")));
  }

  @Test
  void summaries_of_no_messages_need_no_request() {
    assertThat(mailbox.summaries(ACCESS, List.of())).isEqualTo(all());
    assertThat(google.requests()).isEmpty();
  }

  @Test
  void summaries_of_more_than_500_messages_are_a_bug() {
    List<MessageId> many = IntStream.range(0, 501).mapToObj(at -> new MessageId("m" + at)).toList();

    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> mailbox.summaries(ACCESS, many));
  }

  @Test
  void summaries_are_read_eight_at_a_time() {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch eight = new CountDownLatch(8);
    List<MessageId> many = IntStream.range(0, 40).mapToObj(at -> new MessageId("m" + at)).toList();
    for (MessageId id : many) {
      google.on(
          MESSAGES + "/" + id.value(),
          _ -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            eight.countDown();
            await(eight);
            running.decrementAndGet();
            return message(id.value());
          });
    }

    assertThat(mailbox.summaries(ACCESS, many))
        .isEqualTo(
            new Found<>(Summaries.all(many.stream().map(id -> summary(id.value())).toList())));
    assertThat(most).hasValue(8);
  }

  @Test
  void summaries_are_refused_when_one_is_and_then_the_rest_is_not_asked_for() {
    List<MessageId> many = IntStream.range(0, 100).mapToObj(at -> new MessageId("m" + at)).toList();
    many.forEach(id -> google.on(MESSAGES + "/" + id.value(), error(401, "authError")));

    assertThat(mailbox.summaries(ACCESS, many)).isEqualTo(new Unauthorized<>());
    assertThat(google.requests()).hasSizeLessThanOrEqualTo(16);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 500, 503})
  void a_message_on_which_the_server_fails_is_listed_as_failed(int status) {
    google
        .on(MESSAGES + "/a1", message("a1"))
        .on(MESSAGES + "/b2", error(status, "invalidArgument"));

    assertThat(mailbox.summaries(ACCESS, ids("a1", "b2")))
        .isEqualTo(
            new Found<>(
                new Summaries<>(
                    List.of(summary("a1")),
                    List.of(),
                    Duration.ZERO,
                    Map.of(new MessageId("b2"), Outage.FAILED))));
  }

  @Test
  void summaries_that_cannot_be_read_now_wait() {
    google
        .on(MESSAGES + "/a1", message("a1"))
        .on(
            MESSAGES + "/b2",
            Answer.error(429, "rateLimitExceeded", "Busy").with("Retry-After", "7"));

    assertThat(mailbox.summaries(ACCESS, ids("a1", "b2")))
        .isEqualTo(
            new Found<>(new Summaries<>(List.of(summary("a1")), ids("b2"), Duration.ofSeconds(7))));
  }

  @Test
  void summaries_are_an_outage_when_none_can_be_read() {
    google.on(MESSAGES + "/a1", Answer.html(503)).on(MESSAGES + "/b2", Answer.html(503));

    assertThat(outage(() -> mailbox.summaries(ACCESS, ids("a1", "b2")))).isEqualTo(Outage.FAILED);
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(1, TimeUnit.SECONDS)) {
        throw new AssertionError("Fewer calls ran at a time");
      }
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }
}
