package hexmail.adapter.google;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.google.fixture.StubGoogle;
import hexmail.adapter.google.fixture.StubGoogle.Answer;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.message.MessageId;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.Mailbox;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  private static final MailboxAccess ACCESS = StubGoogle.access("ya29.token-canary");
  private static final String MESSAGES = "/gmail/v1/users/me/messages";
  private static final ListRequest EVERYTHING =
      new ListRequest(MailQuery.EVERYTHING, null, null, 50);

  private final StubGoogle google = new StubGoogle();
  private final GoogleAdapter adapter = google.adapter();
  private final Mailbox mailbox = adapter.mailbox();

  @AfterEach
  void close() {
    adapter.close();
    google.close();
  }

  @Test
  void a_deadline_ends_a_call_that_is_not_answered() {
    CountDownLatch released = new CountDownLatch(1);
    google.on(
        MESSAGES,
        _ -> {
          await(released);
          return Answer.json(200, "{}");
        });
    try (GoogleAdapter impatient = impatient()) {
      assertThat(outage(() -> impatient.mailbox().list(ACCESS, EVERYTHING)))
          .isEqualTo(Outage.TOO_SLOW);
    }
    released.countDown();
  }

  @Test
  void a_deadline_ends_summaries_that_are_not_answered() {
    CountDownLatch released = new CountDownLatch(1);
    google.on(
        MESSAGES + "/a1",
        _ -> {
          await(released);
          return Answer.json(200, "{}");
        });
    try (GoogleAdapter impatient = impatient()) {
      assertThat(outage(() -> impatient.mailbox().summaries(ACCESS, ids("a1"))))
          .isEqualTo(Outage.TOO_SLOW);
    }
    released.countDown();
  }

  @Test
  void an_unreachable_server_is_reported_without_waiting_for_the_deadline() {
    google.close();

    assertThat(outage(() -> mailbox.list(ACCESS, EVERYTHING))).isEqualTo(Outage.UNREACHABLE);
  }

  private GoogleAdapter impatient() {
    return StubGoogle.adapter(
        new GoogleAdapter.Settings(
            StubGoogle.settings(google.endpoints(null)).client(),
            google.endpoints(null),
            StubGoogle.SCOPES,
            new GoogleAdapter.Deadlines(
                Duration.ofSeconds(1), Duration.ofMillis(150), Duration.ofMillis(150)),
            StubGoogle.PLENTY));
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(10, TimeUnit.SECONDS)) {
        throw new AssertionError("Never released");
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<MessageId> ids(String... ids) {
    return Stream.of(ids).map(MessageId::new).toList();
  }

  private static Outage outage(Runnable call) {
    try {
      call.run();
    } catch (MailboxUnavailable unavailable) {
      return unavailable.outage();
    }
    throw new AssertionError("There was an answer");
  }
}
