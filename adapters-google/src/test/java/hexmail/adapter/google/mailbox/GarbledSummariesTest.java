package hexmail.adapter.google.mailbox;

import static hexmail.adapter.google.mailbox.SummaryAnswers.all;
import static hexmail.adapter.google.mailbox.SummaryAnswers.error;
import static hexmail.adapter.google.mailbox.SummaryAnswers.ids;
import static hexmail.adapter.google.mailbox.SummaryAnswers.message;
import static hexmail.adapter.google.mailbox.SummaryAnswers.outage;
import static hexmail.adapter.google.mailbox.SummaryAnswers.summary;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.google.GoogleAdapter;
import hexmail.adapter.google.fixture.StubGoogle;
import hexmail.adapter.google.fixture.StubGoogle.Answer;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.Mailbox;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GarbledSummariesTest {
  private static final MailboxAccess ACCESS = StubGoogle.access("ya29.token-canary");
  private static final String MESSAGES = "/gmail/v1/users/me/messages";
  private static final String BARE =
      """
      {"id":"b2","threadId":"t1","labelIds":["INBOX"],"internalDate":"1764000000000"}
      """;

  private final StubGoogle google = new StubGoogle();
  private final GoogleAdapter adapter = google.withoutBatches();
  private final Mailbox mailbox = adapter.mailbox();

  @AfterEach
  void close() {
    adapter.close();
    google.close();
  }

  @ParameterizedTest
  @MethodSource("unusableAnswers")
  void summaries_contain_the_minimum_of_a_message_that_cannot_be_parsed(String unusable) {
    google
        .on(MESSAGES + "/a1", message("a1"))
        .on(
            MESSAGES + "/b2",
            request ->
                Answer.json(
                    200, "minimal".equals(request.parameters().get("format")) ? BARE : unusable));

    assertThat(mailbox.summaries(ACCESS, ids("a1", "b2")))
        .isEqualTo(
            all(
                summary("a1"),
                new MessageSummary(
                    new MessageId("b2"),
                    new ConversationId("t1"),
                    Correspondent.UNKNOWN,
                    "",
                    "",
                    Instant.ofEpochMilli(1_764_000_000_000L),
                    Set.of(LabelId.INBOX),
                    false)));
  }

  private static Stream<String> unusableAnswers() {
    return Stream.of(
        "{\"id\":",
        "{\"id\":\"b2\",\"threadId\":\"not a thread id\"}",
        "{\"id\":\"b2\",\"snippet\":\"" + "x".repeat(9_000_000) + "\"}");
  }

  @Test
  void summaries_of_a_message_that_is_gone_in_the_meantime_are_left_out() {
    google.on(
        MESSAGES + "/a1",
        request ->
            "minimal".equals(request.parameters().get("format"))
                ? error(404, "notFound")
                : Answer.json(200, "{"));

    assertThat(mailbox.summaries(ACCESS, ids("a1"))).isEqualTo(all());
  }

  @Test
  void summaries_of_another_message_than_the_one_asked_for_are_garbled() {
    google.on(MESSAGES + "/a1", message("b2"));

    assertThat(outage(() -> mailbox.summaries(ACCESS, ids("a1")))).isEqualTo(Outage.GARBLED);
  }
}
