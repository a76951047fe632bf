package hexmail.adapter.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hexmail.adapter.google.FakeGoogle.Answer;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.mailbox.ConversationId;
import hexmail.domain.mailbox.Correspondent;
import hexmail.domain.mailbox.Label;
import hexmail.domain.mailbox.LabelId;
import hexmail.domain.mailbox.ListRequest;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Invalid;
import hexmail.domain.mailbox.MailboxAnswer.NotFound;
import hexmail.domain.mailbox.MailboxAnswer.RightsMissing;
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
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {
  private static final AccessToken TOKEN = new AccessToken("ya29.token-canary");
  private static final String MESSAGES = "/gmail/v1/users/me/messages";
  private static final ListRequest EVERYTHING =
      new ListRequest(MailQuery.EVERYTHING, null, null, 50);

  private final FakeGoogle google = new FakeGoogle();
  private final GoogleAdapter adapter = google.adapter();
  private final Mailbox mailbox = adapter.mailbox();

  @AfterEach
  void close() {
    adapter.close();
    google.close();
  }

  @Nested
  class A_listing {
    @Test
    void asks_for_ids_alone() {
      google.json(MESSAGES, "{\"messages\":[{\"id\":\"b2\"},{\"id\":\"a1\"}]}");

      assertThat(mailbox.list(TOKEN, EVERYTHING))
          .isEqualTo(new Found<>(new MessageIdPage(ids("b2", "a1"), null)));
      assertThat(google.request().method()).isEqualTo("GET");
      assertThat(google.request().parameters())
          .containsExactlyInAnyOrderEntriesOf(
              Map.of("maxResults", "50", "fields", "messages/id,nextPageToken"));
      assertThat(google.request().header("Authorization")).isEqualTo("Bearer ya29.token-canary");
    }

    @Test
    void passes_query_label_and_page_on() {
      google.json(MESSAGES, "{\"messages\":[{\"id\":\"b2\"}],\"nextPageToken\":\"next/1\"}");

      MailboxAnswer<MessageIdPage> answer =
          mailbox.list(
              TOKEN,
              new ListRequest(
                  new MailQuery("from:ayşe+mail \"a b\" & c"),
                  new LabelId("Label_7"),
                  new PageToken("this/1"),
                  100));

      assertThat(answer)
          .isEqualTo(new Found<>(new MessageIdPage(ids("b2"), new PageToken("next/1"))));
      assertThat(google.request().parameters())
          .containsExactlyInAnyOrderEntriesOf(
              Map.of(
                  "q", "from:ayşe+mail \"a b\" & c",
                  "labelIds", "Label_7",
                  "pageToken", "this/1",
                  "maxResults", "100",
                  "fields", "messages/id,nextPageToken"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SPAM", "TRASH"})
    void looks_into_spam_and_bin_only_when_they_are_named(String label) {
      google.json(MESSAGES, "{}");

      mailbox.list(TOKEN, new ListRequest(MailQuery.EVERYTHING, new LabelId(label), null, 50));

      assertThat(google.request().parameters()).containsEntry("includeSpamTrash", "true");
    }

    @Test
    void may_be_empty() {
      google.json(MESSAGES, "{\"resultSizeEstimate\":0}");

      assertThat(mailbox.list(TOKEN, EVERYTHING))
          .isEqualTo(new Found<>(new MessageIdPage(List.of(), null)));
    }

    @Test
    void may_have_a_query_too_long_for_an_address() {
      google.json(MESSAGES, "{}");
      String query = "a".repeat(2_000);

      mailbox.list(TOKEN, new ListRequest(new MailQuery(query), null, null, 50));

      assertThat(google.request().header("X-HTTP-Method-Override")).isEqualTo("GET");
      assertThat(google.request().parameters()).containsEntry("q", query);
    }

    @Test
    void may_come_packed() {
      google.on(
          MESSAGES,
          Answer.json(200, "{\"messages\":[{\"id\":\"b2\"}]}").with("Content-Encoding", "gzip"));

      assertThat(mailbox.list(TOKEN, EVERYTHING))
          .isEqualTo(new Found<>(new MessageIdPage(ids("b2"), null)));
    }
  }

  @Nested
  class Summaries {
    @Test
    void are_read_one_by_one_and_given_in_order_without_those_that_are_gone() {
      google
          .on(MESSAGES + "/a1", message("a1"))
          .on(MESSAGES + "/b2", error(404, "notFound"))
          .on(MESSAGES + "/c3", error(400, "invalidArgument"))
          .on(MESSAGES + "/d4", message("d4"));

      assertThat(mailbox.summaries(TOKEN, ids("d4", "b2", "c3", "a1")))
          .isEqualTo(new Found<>(List.of(summary("d4"), summary("a1"))));
      assertThat(google.requests())
          .allSatisfy(request ->
              assertThat(request.parameters())
                  .containsEntry("format", "full")
                  .hasEntrySatisfying(
                      "fields", fields -> assertThat(fields).doesNotContain("body")));
    }

    @Test
    void of_no_messages_need_no_request() {
      assertThat(mailbox.summaries(TOKEN, List.of())).isEqualTo(new Found<>(List.of()));
      assertThat(google.requests()).isEmpty();
    }

    @Test
    void of_more_than_500_messages_are_a_bug() {
      List<MessageId> many =
          IntStream.range(0, 501).mapToObj(at -> new MessageId("m" + at)).toList();

      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> mailbox.summaries(TOKEN, many));
    }

    @Test
    void are_read_eight_at_a_time() {
      AtomicInteger running = new AtomicInteger();
      AtomicInteger most = new AtomicInteger();
      CountDownLatch eight = new CountDownLatch(8);
      List<MessageId> many =
          IntStream.range(0, 40).mapToObj(at -> new MessageId("m" + at)).toList();
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

      assertThat(mailbox.summaries(TOKEN, many))
          .isEqualTo(new Found<>(many.stream().map(id -> summary(id.value())).toList()));
      assertThat(most).hasValue(8);
    }

    @Test
    void are_refused_when_one_is_and_then_the_rest_is_not_asked_for() {
      List<MessageId> many =
          IntStream.range(0, 100).mapToObj(at -> new MessageId("m" + at)).toList();
      many.forEach(id -> google.on(MESSAGES + "/" + id.value(), error(401, "authError")));

      assertThat(mailbox.summaries(TOKEN, many)).isEqualTo(new Unauthorized<>());
      assertThat(google.requests()).hasSizeLessThanOrEqualTo(16);
    }

    @Test
    void are_an_outage_when_one_is() {
      google.on(MESSAGES + "/a1", message("a1")).on(MESSAGES + "/b2", Answer.html(503));

      assertThat(outage(() -> mailbox.summaries(TOKEN, ids("a1", "b2")))).isEqualTo(Outage.FAILED);
    }

    @Test
    void of_another_message_than_the_one_asked_for_are_garbled() {
      google.on(MESSAGES + "/a1", message("b2"));

      assertThat(outage(() -> mailbox.summaries(TOKEN, ids("a1")))).isEqualTo(Outage.GARBLED);
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

    private static Answer message(String id) {
      return Answer.json(
          200,
          """
          {"id":"%s","threadId":"t1","labelIds":["INBOX","UNREAD"],"internalDate":"1764000000000",
           "snippet":"Fish &amp; chips &#39;now&#39;",
           "payload":{"mimeType":"multipart/mixed","filename":"",
             "headers":[{"name":"from","value":"\\"Lovelace, Ada\\" <ada@example.com>"},
                        {"name":"SUBJECT","value":"Hello"}],
             "parts":[{"mimeType":"text/plain","filename":""},
                      {"mimeType":"application/pdf","filename":"a.pdf"}]}}
          """
              .formatted(id));
    }

    private static MessageSummary summary(String id) {
      return new MessageSummary(
          new MessageId(id),
          new ConversationId("t1"),
          new Correspondent("Lovelace, Ada", "ada@example.com"),
          "Hello",
          "Fish & chips 'now'",
          Instant.ofEpochMilli(1_764_000_000_000L),
          Set.of(LabelId.INBOX, LabelId.UNREAD),
          true);
    }
  }

  @Test
  void labels_are_gmails_own_and_the_persons() {
    google.json(
        "/gmail/v1/users/me/labels",
        """
        {"labels":[{"id":"INBOX","name":"INBOX","type":"system"},
                   {"id":"Label_1","name":"Work/Öl","type":"user"}]}
        """);

    assertThat(mailbox.labels(TOKEN))
        .isEqualTo(
            new Found<>(
                List.of(
                    new Label(LabelId.INBOX, "INBOX", false),
                    new Label(new LabelId("Label_1"), "Work/Öl", true))));
  }

  @Test
  void the_profile_tells_address_and_size() {
    google.json(
        "/gmail/v1/users/me/profile", "{\"emailAddress\":\"ada@example.com\",\"messagesTotal\":7}");

    assertThat(mailbox.profile(TOKEN))
        .isEqualTo(new Found<>(new MailboxProfile(new EmailAddress("ada@example.com"), 7)));
  }

  @Nested
  class A_refusal {
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
          Arguments.of(error(400, "invalidArgument", "Invalid pageToken"), new Invalid<>()),
          Arguments.of(error(400, "badRequest"), new Invalid<>()));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void is_an_answer(Answer refusal, MailboxAnswer<?> answer) {
      google.on(MESSAGES, refusal);

      assertThat(mailbox.list(TOKEN, EVERYTHING)).isEqualTo(answer);
      assertThat(google.requests()).hasSize(1);
    }

    static Stream<Arguments> outages() {
      return Stream.of(
          Arguments.of(error(403, "accessNotConfigured"), Outage.FAILED),
          Arguments.of(error(403, "dailyLimitExceeded"), Outage.FAILED),
          Arguments.of(error(403, "domainPolicy"), Outage.FAILED),
          Arguments.of(Answer.html(403), Outage.FAILED),
          Arguments.of(error(400, "failedPrecondition"), Outage.FAILED),
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
    void that_says_nothing_about_the_request_is_an_outage(Answer answer, Outage outage) {
      google.on(MESSAGES, answer);

      assertThat(outage(() -> mailbox.list(TOKEN, EVERYTHING))).isEqualTo(outage);
      assertThat(google.requests()).hasSize(1);
    }

    @Test
    void names_neither_the_token_nor_the_query() {
      google.on(MESSAGES, seen -> Answer.json(500, seen.header("Authorization")));

      assertThatExceptionOfType(MailboxUnavailable.class)
          .isThrownBy(() ->
              mailbox.list(TOKEN, new ListRequest(new MailQuery("query-canary"), null, null, 50)))
          .satisfies(thrown -> assertThat(trace(thrown)).doesNotContain("canary"));
    }
  }

  @Nested
  class A_deadline {
    @Test
    void ends_a_call_that_is_not_answered() {
      CountDownLatch released = new CountDownLatch(1);
      google.on(
          MESSAGES,
          _ -> {
            await(released);
            return Answer.json(200, "{}");
          });
      try (GoogleAdapter impatient = impatient()) {
        assertThat(outage(() -> impatient.mailbox().list(TOKEN, EVERYTHING)))
            .isEqualTo(Outage.TOO_SLOW);
      }
      released.countDown();
    }

    @Test
    void ends_summaries_that_are_not_answered() {
      CountDownLatch released = new CountDownLatch(1);
      google.on(
          MESSAGES + "/a1",
          _ -> {
            await(released);
            return Answer.json(200, "{}");
          });
      try (GoogleAdapter impatient = impatient()) {
        assertThat(outage(() -> impatient.mailbox().summaries(TOKEN, ids("a1"))))
            .isEqualTo(Outage.TOO_SLOW);
      }
      released.countDown();
    }

    @Test
    void is_not_needed_to_see_that_nobody_is_there() {
      google.close();

      assertThat(outage(() -> mailbox.list(TOKEN, EVERYTHING))).isEqualTo(Outage.UNREACHABLE);
    }

    private GoogleAdapter impatient() {
      return FakeGoogle.adapter(
          new GoogleAdapter.Settings(
              FakeGoogle.settings(google.endpoints(null)).client(),
              google.endpoints(null),
              FakeGoogle.SCOPES,
              new GoogleAdapter.Deadlines(
                  Duration.ofSeconds(1), Duration.ofMillis(150), Duration.ofMillis(150))));
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
  }

  private static List<MessageId> ids(String... ids) {
    return Stream.of(ids).map(MessageId::new).toList();
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
