package hexmail.adapter.google;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.google.fixture.StubGoogle;
import hexmail.adapter.google.fixture.StubGoogle.Answer;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.MessageIdPage;
import hexmail.testkit.time.AdjustableClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MonotonicTimeTest {
  private static final String MESSAGES = "/gmail/v1/users/me/messages";

  private final AdjustableClock clock = new AdjustableClock(StubGoogle.NOW);
  private final AdjustableClock time = new AdjustableClock(StubGoogle.NOW);
  private final StubGoogle google = new StubGoogle();
  private final GoogleAdapter adapter =
      GoogleAdapter.over(
          StubGoogle.settings(google.endpoints(null)), clock, time, new SecureRandom());

  @AfterEach
  void close() {
    adapter.close();
    google.close();
  }

  @Test
  void a_pause_is_not_lengthened_when_the_clock_is_set_back() {
    google.on(MESSAGES, Answer.html(429).with("Retry-After", "7"));
    assertThat(list()).isEqualTo(new Throttled<>(Duration.ofSeconds(7)));
    google.json(MESSAGES, "{}");

    clock.advance(Duration.ofHours(-2));
    time.advance(Duration.ofSeconds(6));
    assertThat(list()).isEqualTo(new Throttled<>(Duration.ofSeconds(1)));
    time.advance(Duration.ofSeconds(1));

    assertThat(list()).isEqualTo(new Found<>(new MessageIdPage(List.of(), null)));
  }

  @Test
  void a_pause_is_not_shortened_when_the_clock_is_set_forward() {
    google.on(MESSAGES, Answer.html(429).with("Retry-After", "7"));
    list();

    clock.advance(Duration.ofHours(2));

    assertThat(list()).isEqualTo(new Throttled<>(Duration.ofSeconds(7)));
    assertThat(google.requests()).hasSize(1);
  }

  private MailboxAnswer<MessageIdPage> list() {
    return adapter
        .mailbox()
        .list(StubGoogle.access("token"), new ListRequest(MailQuery.EVERYTHING, null, null, 50));
  }
}
