package hexmail.adapter.google.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.adapter.google.GoogleAdapter;
import hexmail.adapter.google.fixture.StubGoogle;
import hexmail.adapter.google.fixture.StubGoogle.Answer;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.BlockedByAdministrator;
import hexmail.domain.mailbox.MailboxAnswer.Invalid;
import hexmail.domain.mailbox.MailboxAnswer.NoMailbox;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.mailbox.MailboxAnswer.RightsMissing;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.MailboxAnswer.Unauthorized;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.Mailbox;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GmailErrorsTest {
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

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(error(401, "authError"), new Unauthorized<>()),
        Arguments.of(new Answer(401, Map.of(), ""), new Unauthorized<>()),
        Arguments.of(error(403, "insufficientPermissions"), new RightsMissing<>()),
        Arguments.of(
            Answer.json(
                403,
                """
                {"error":{"code":403,"message":"Request had insufficient authentication scopes.",
                 "errors":[{"message":"Insufficient Permission","domain":"global","reason":"x"}],
                 "status":"PERMISSION_DENIED","details":[{
                   "@type":"type.googleapis.com/google.rpc.ErrorInfo",
                   "reason":"ACCESS_TOKEN_SCOPE_INSUFFICIENT","domain":"googleapis.com",
                   "metadata":{"service":"gmail.googleapis.com"}}]}}
                """),
            new RightsMissing<>()),
        Arguments.of(
            error(403, "forbidden", "Metadata scope does not support 'q' parameter"),
            new RightsMissing<>()),
        Arguments.of(error(403, "domainPolicy"), new BlockedByAdministrator<>()),
        Arguments.of(
            error(400, "failedPrecondition", "Mail service not enabled"), new NoMailbox<>()),
        Arguments.of(
            error(400, "failedPrecondition", "Precondition check failed."), new NoMailbox<>()),
        Arguments.of(error(403, "rateLimitExceeded"), throttled(10)),
        Arguments.of(error(403, "userRateLimitExceeded").with("Retry-After", "7"), throttled(7)),
        Arguments.of(
            error(429, "x", "User-rate limit exceeded.  Retry after 2026-11-22T10:00:30.000Z"),
            throttled(30)),
        Arguments.of(
            error(429, "x").with("Retry-After", "Sun, 22 Nov 2026 10:02:00 GMT"), throttled(120)),
        Arguments.of(error(429, "x").with("Retry-After", "0"), throttled(1)),
        Arguments.of(error(429, "x").with("Retry-After", "999999999"), throttled(3_600)),
        Arguments.of(error(429, "x").with("Retry-After", "in a while"), throttled(10)),
        Arguments.of(error(429, "x", "Retry after a while"), throttled(10)),
        Arguments.of(Answer.html(429), throttled(10)),
        Arguments.of(error(404, "notFound"), new NotFound<>()),
        Arguments.of(error(400, "invalidArgument", "Invalid label: X"), new NotFound<>()),
        Arguments.of(error(400, "invalidArgument", "Invalid pageToken"), new Invalid<>()),
        Arguments.of(error(400, "badRequest"), new Invalid<>()));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void a_refusal_is_an_answer(Answer refusal, MailboxAnswer<?> answer) {
    google.on(MESSAGES, refusal);

    assertThat(mailbox.list(ACCESS, EVERYTHING)).isEqualTo(answer);
    assertThat(google.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"accessNotConfigured", "dailyLimitExceeded"})
  void a_refusal_that_only_the_operator_can_fix_rejects_the_client(String reason) {
    google.on(MESSAGES, error(403, reason));

    assertThatThrownBy(() -> mailbox.list(ACCESS, EVERYTHING))
        .isInstanceOf(ClientRejected.class)
        .hasMessageEndingWith(reason);
    assertThat(google.requests()).hasSize(1);
  }

  static Stream<Arguments> outages() {
    return Stream.of(
        Arguments.of(error(403, "forbidden"), Outage.FAILED),
        Arguments.of(Answer.html(403), Outage.FAILED),
        Arguments.of(Answer.html(400), Outage.GARBLED),
        Arguments.of(error(500, "backendError"), Outage.FAILED),
        Arguments.of(Answer.html(502), Outage.FAILED),
        Arguments.of(Answer.html(302).with("Location", "/elsewhere"), Outage.GARBLED),
        Arguments.of(Answer.html(200), Outage.GARBLED),
        Arguments.of(Answer.json(200, ""), Outage.GARBLED),
        Arguments.of(Answer.json(200, "[]"), Outage.GARBLED),
        Arguments.of(Answer.json(200, "null"), Outage.GARBLED),
        Arguments.of(Answer.json(200, "{\"messages\":[{\"id\":\"a1\""), Outage.GARBLED),
        Arguments.of(Answer.json(200, "{\"messages\":[null]}"), Outage.GARBLED),
        Arguments.of(Answer.json(200, "{\"messages\":[{}]}"), Outage.GARBLED),
        Arguments.of(Answer.json(200, "{\"messages\":[{\"id\":7}]}"), Outage.GARBLED),
        Arguments.of(Answer.json(200, "{\"messages\":\"none\"}"), Outage.GARBLED),
        Arguments.of(Answer.json(200, "{\"messages\":[{\"id\":\"../x\"}]}"), Outage.GARBLED),
        Arguments.of(Answer.json(200, "[".repeat(100_000)), Outage.GARBLED),
        Arguments.of(Answer.json(200, " ".repeat(9_000_000) + "{}"), Outage.GARBLED),
        Arguments.of(
            Answer.json(200, " ".repeat(9_000_000) + "{}").with("Content-Encoding", "gzip"),
            Outage.GARBLED));
  }

  @ParameterizedTest(name = "{index} {1}")
  @MethodSource("outages")
  void a_refusal_that_says_nothing_about_the_request_is_an_outage(Answer answer, Outage outage) {
    google.on(MESSAGES, answer);

    assertThat(outage(() -> mailbox.list(ACCESS, EVERYTHING))).isEqualTo(outage);
    assertThat(google.requests()).hasSize(answer.status() >= 500 ? 3 : 1);
  }

  @Test
  void a_refusal_names_neither_the_token_nor_the_query() {
    google.on(MESSAGES, seen -> Answer.json(500, seen.header("Authorization")));

    assertThatExceptionOfType(MailboxUnavailable.class)
        .isThrownBy(() ->
            mailbox.list(ACCESS, new ListRequest(new MailQuery("query-canary"), null, null, 50)))
        .satisfies(thrown -> assertThat(trace(thrown)).doesNotContain("canary"));
  }

  private static Throttled<?> throttled(long seconds) {
    return new Throttled<>(Duration.ofSeconds(seconds));
  }

  private static Answer error(int status, String reason) {
    return error(status, reason, "Something");
  }

  private static Answer error(int status, String reason, String message) {
    return Answer.json(
        status,
        """
        {"error":{"code":%d,"message":"%s",
         "errors":[{"message":"%s","domain":"global","reason":"%s"}],"status":"X"}}
        """
            .formatted(status, message, message, reason));
  }

  private static Outage outage(Runnable call) {
    try {
      call.run();
    } catch (MailboxUnavailable unavailable) {
      return unavailable.outage();
    }
    throw new AssertionError("There was an answer");
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
