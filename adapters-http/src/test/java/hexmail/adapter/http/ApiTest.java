package hexmail.adapter.http;

import static hexmail.adapter.http.Front.ADA;
import static hexmail.adapter.http.Front.GRACE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import hexmail.domain.account.Identity;
import hexmail.domain.credential.Scopes;
import hexmail.domain.mailbox.Attachment;
import hexmail.domain.mailbox.Correspondent;
import hexmail.domain.mailbox.LabelId;
import hexmail.domain.mailbox.Message;
import hexmail.domain.mailbox.MessageBody;
import hexmail.domain.outage.Outage;
import hexmail.domain.secret.State;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTest {
  private static final String MESSAGES = "/api/v1/accounts/0/messages";

  @Test
  void tells_the_accounts_of_the_session() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);

      var answer = ada.get("/api/v1/accounts");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
          .isEqualToIgnoringCase("application/json;charset=utf-8");
      assertThat(answer.body())
          .isEqualTo(
              "{\"accounts\":[{\"slot\":0,\"id\":\"108204268033311374519\","
                  + "\"email\":\"ada@example.com\",\"state\":\"active\","
                  + "\"scopes\":[\"https://www.googleapis.com/auth/gmail.readonly\",\"openid\"],"
                  + "\"consentedAt\":\"2026-05-04T12:00:00Z\"}]}");
    }
  }

  @Test
  void tells_that_a_grant_is_gone() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.google.endGrant(ADA.id());
      ada.get(MESSAGES);

      assertThat(ada.get("/api/v1/accounts").body()).contains("\"state\":\"revoked\"");
    }
  }

  @Test
  void gives_a_page_of_summaries() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.deliver(1);

      var answer = ada.get(MESSAGES);

      assertThat(answer.body())
          .isEqualTo(
              "{\"messages\":[{\"id\":\"m0001\",\"threadId\":\"tm0001\","
                  + "\"from\":{\"name\":\"Grace Hopper\",\"address\":\"grace@example.com\"},"
                  + "\"subject\":\"Subject of m0001\",\"snippet\":\"It begins \\\"so\\\" <b>\","
                  + "\"date\":\"2026-05-04T11:59:00Z\",\"labels\":[\"INBOX\",\"UNREAD\"],"
                  + "\"unread\":true,\"hasAttachment\":false}],\"nextCursor\":null}");
    }
  }

  @Test
  void leads_through_all_pages_by_cursors() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.deliver(123);
      List<String> ids = new ArrayList<>();
      List<Integer> sizes = new ArrayList<>();

      String path = MESSAGES + "?size=50";
      while (!path.isEmpty()) {
        JsonObject page = json(ada.get(path));
        List<String> found = ids(page);
        sizes.add(found.size());
        ids.addAll(found);
        JsonElement next = page.get("nextCursor");
        path = next.isJsonNull() ? "" : MESSAGES + "?size=50&cursor=" + next.getAsString();
      }

      assertThat(sizes).containsExactly(50, 50, 23);
      assertThat(ids).hasSize(123).doesNotHaveDuplicates().isSorted();
    }
  }

  @Test
  void searches_and_filters() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.deliver(12);

      assertThat(ids(json(ada.get(MESSAGES + "?q=subject+of+m0011&x=ignored"))))
          .containsExactly("m0011");
      assertThat(ids(json(ada.get(MESSAGES + "?label=STARRED")))).isEmpty();
      assertThat(ids(json(ada.get(MESSAGES + "?label=&cursor=&q=&size=2"))))
          .containsExactly("m0001", "m0002");
    }
  }

  @Test
  void gives_a_message_with_its_text() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      Message plain = Front.message("m1", front.clock.instant(), 0);
      front.mailbox.deliver(ADA.id(), plain);
      front.mailbox.deliver(
          ADA.id(),
          new Message(
              Front.message("m2", front.clock.instant(), 0).summary(),
              List.of(),
              List.of(new Correspondent("", "c@example.com")),
              new MessageBody.Html("<p>Hello <b>Ada</b><script>alert(1)</script>"),
              List.of(new Attachment("1.2", "a \"b\".pdf", "application/pdf", 17))));
      front.mailbox.deliver(
          ADA.id(),
          new Message(
              Front.message("m3", front.clock.instant(), 0).summary(),
              List.of(),
              List.of(),
              new MessageBody.Nothing(),
              List.of()));

      JsonObject first = json(ada.get(MESSAGES + "/m1"));
      JsonObject second = json(ada.get(MESSAGES + "/m2"));
      JsonObject third = json(ada.get(MESSAGES + "/m3"));

      assertThat(first.keySet())
          .containsExactly(
              "id",
              "threadId",
              "from",
              "to",
              "cc",
              "subject",
              "date",
              "labels",
              "unread",
              "text",
              "attachments");
      assertThat(first.get("subject").getAsString()).isEqualTo("Subject of m1");
      assertThat(first.get("to"))
          .hasToString("[{\"name\":\"Ada\",\"address\":\"ada@example.com\"}]");
      assertThat(first.get("date").getAsString()).isEqualTo("2026-05-04T12:00:00Z");
      assertThat(first.get("text").getAsString()).isEqualTo("Text of m1");
      assertThat(second.get("text").getAsString())
          .contains("Hello Ada")
          .doesNotContain("alert", "<");
      assertThat(second.get("cc")).hasToString("[{\"name\":\"\",\"address\":\"c@example.com\"}]");
      assertThat(second.get("attachments"))
          .hasToString(
              "[{\"partId\":\"1.2\",\"name\":\"a \\\"b\\\".pdf\",\"type\":\"application/pdf\","
                  + "\"bytes\":17}]");
      assertThat(third.get("text").isJsonNull()).isTrue();
    }
  }

  @Test
  void gives_the_labels() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.mailbox.addLabel(ADA.id(), new LabelId("L1"), "Reisen");

      assertThat(ada.get("/api/v1/accounts/0/labels").body())
          .startsWith("{\"labels\":[{\"id\":\"INBOX\",\"name\":\"INBOX\",\"own\":false},")
          .endsWith("{\"id\":\"L1\",\"name\":\"Reisen\",\"own\":true}]}");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/accounts",
        "/api/v1/accounts/0/messages",
        "/api/v1/accounts/x/messages",
        "/api/v1/accounts/0/messages.ndjson",
        "/api/v1/accounts/0/messages/m1",
        "/api/v1/accounts/0/labels"
      })
  void asks_who_is_there(String path) {
    try (Front front = Front.start()) {
      problem(front.browser().get(path), 401, "unauthenticated");
      problem(
          front.browser().get(path, "Authorization", "Bearer access-1"), 401, "unauthenticated");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?size=0 | size",
        "?size=-1 | size",
        "?size=101 | size",
        "?size=abc | size",
        "?size= | size",
        "?size=1e1 | size",
        "?size=99999999999 | size",
        "?size=10&size=10 | size",
        "?cursor=garbage | cursor",
        "?cursor=%00 | cursor",
        "?cursor=MQow | cursor",
        "?cursor=MQowCnBhZ2U= | cursor",
        "?cursor=a&cursor=b | cursor",
        "?q=a&q=b | q",
        "?q=%00 | q",
        "?q=a%0Ab | q",
        "?q=LONG | q",
        "?label=a%20b | label",
        "?label=a&label=b | label"
      })
  void names_the_parameter_that_it_cannot_use(String query, String parameter) {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);

      JsonObject problem =
          problem(
              ada.get(MESSAGES + query.replace("LONG", "x".repeat(2_001))),
              400,
              "malformed-request");

      assertThat(problem.get("detail").getAsString())
          .isEqualTo("The value of \"" + parameter + "\" cannot be used.");
      assertThat(front.mailbox.calls().lists()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({"abc, 400", "-1, 400", "0x0, 400", "9999999999, 400", "1, 404", "999999999, 404"})
  void knows_the_slots_of_the_session(String slot, int status) {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.signedIn(GRACE);

      for (String what : List.of("/messages", "/messages.ndjson", "/messages/m1", "/labels")) {
        problem(
            ada.get("/api/v1/accounts/" + slot + what),
            status,
            status == 400 ? "malformed-request" : "not-found");
      }
    }
  }

  @Test
  void tells_nothing_about_mail_of_somebody_else() {
    try (Front front = Front.start()) {
      Browser grace = front.signedIn(GRACE);
      front.deliver(1);

      String foreign = grace.get(MESSAGES + "/m0001").body();
      String unknown = grace.get(MESSAGES + "/m9999").body();

      problem(grace.get(MESSAGES + "/m0001"), 404, "not-found");
      problem(grace.get(MESSAGES + "/" + "m".repeat(65)), 404, "not-found");
      assertThat(foreign).isEqualTo(unknown);
    }
  }

  @Test
  void says_where_an_ended_grant_can_be_renewed() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.google.endGrant(ADA.id());
      String query = "?q=" + URLEncoder.encode("from:grace ä&b", UTF_8) + "&label=INBOX&size=25";

      JsonObject problem = problem(ada.get(MESSAGES + query), 409, "reauthorization-required");
      String url = problem.get("authorizationUrl").getAsString();
      var asked = ada.get(url.substring("http://localhost:8080".length()));

      assertThat(url).startsWith("http://localhost:8080/login?next=");
      assertThat(next(url)).isEqualTo("/u/0/mail" + query);
      assertThat(url).endsWith("&account=" + ADA.id().value());
      assertThat(asked.body()).contains("ada@example.com");
      State state = ada.begin(Map.of("next", next(url), "account", ADA.id().value()));
      assertThat(Browser.location(ada.callback(front.google, state, ADA)))
          .isEqualTo("/u/0/mail" + query);
      assertThat(ada.get(MESSAGES).statusCode()).isEqualTo(200);
      for (String path : List.of("/messages.ndjson", "/messages/m1", "/labels")) {
        front.google.endGrant(ADA.id());
        problem(ada.get("/api/v1/accounts/0" + path), 409, "reauthorization-required");
      }
    }
  }

  @Test
  void says_that_the_right_to_read_mail_is_missing() {
    try (Front front = Front.start()) {
      Browser ada = front.browser();
      State state = ada.begin(Map.of());
      String code =
          front
              .google
              .consent(state, new Identity(ADA, true, null), new Scopes(Set.of("openid")))
              .reveal();
      ada.get(
          "/oauth2/callback?state=" + state.reveal() + "&code=" + URLEncoder.encode(code, UTF_8));

      JsonObject problem = problem(ada.get(MESSAGES), 403, "rights-missing");

      assertThat(problem.get("authorizationUrl").getAsString())
          .startsWith("http://localhost:8080/login?next=%2Fu%2F0%2Fmail&account=");
    }
  }

  @Test
  void passes_on_how_long_google_wants_it_to_wait() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.mailbox.throttle(Duration.ofMillis(6_001));

      var answer = ada.get(MESSAGES);

      problem(answer, 429, "throttled");
      assertThat(answer.headers().allValues("Retry-After")).containsExactly("7");
    }
  }

  @Test
  void refuses_a_cursor_that_google_does_not_know_any_more() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.deliver(3);
      String cursor = json(ada.get(MESSAGES + "?size=1")).get("nextCursor").getAsString();
      front.mailbox.expirePageTokens();

      problem(ada.get(MESSAGES + "?size=1&cursor=" + cursor), 400, "invalid-request");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "UNREACHABLE, 503, google-unreachable",
    "TOO_SLOW, 504, google-too-slow",
    "FAILED, 502, google-failed",
    "GARBLED, 502, google-garbled"
  })
  void tells_how_google_failed_and_keeps_the_session(Outage outage, int status, String type) {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.mailbox.outage(outage);

      for (String path : List.of("/messages", "/messages.ndjson", "/messages/m1", "/labels")) {
        problem(ada.get("/api/v1/accounts/0" + path), status, type);
      }
      front.mailbox.outage(null);
      assertThat(ada.get(MESSAGES).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void tells_that_the_client_is_rejected_and_keeps_the_grant() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.clock.advance(Duration.ofHours(2));
      front.google.rejectClient(true);

      problem(ada.get(MESSAGES), 503, "client-rejected");
      front.google.rejectClient(false);

      assertThat(ada.get(MESSAGES).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void tells_only_a_number_of_what_nobody_expected() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.watched.beforePage =
          _ -> {
            throw new IllegalStateException("peculiar cause");
          };

      var first = ada.get(MESSAGES);
      var second = ada.get(MESSAGES);

      JsonObject problem = problem(first, 500, "internal");
      assertThat(problem.get("detail").getAsString()).containsPattern("number [0-9a-z]+-1\\.$");
      assertThat(first.body()).doesNotContain("peculiar", "Exception");
      assertThat(second.body()).isNotEqualTo(first.body());
    }
  }

  private static JsonObject problem(HttpResponse<String> answer, int status, String type) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().allValues("Content-Type"))
        .containsExactly("application/problem+json; charset=utf-8");
    assertThat(answer.headers().allValues("Location")).isEmpty();
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    JsonObject problem = json(answer);
    assertThat(problem.get("type").getAsString()).isEqualTo("/problems/" + type);
    assertThat(problem.get("status").getAsInt()).isEqualTo(status);
    assertThat(problem.keySet()).contains("title", "detail");
    return problem;
  }

  private static String next(String url) {
    String query = URI.create(url).getRawQuery();
    return URLDecoder.decode(query.substring("next=".length(), query.indexOf("&account=")), UTF_8);
  }

  private static JsonObject json(HttpResponse<String> answer) {
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }

  private static List<String> ids(JsonObject page) {
    return page.getAsJsonArray("messages").asList().stream()
        .map(message -> message.getAsJsonObject().get("id").getAsString())
        .toList();
  }
}
