package hexmail.adapter.http.api;

import static hexmail.adapter.http.front.Front.ADA;
import static hexmail.adapter.http.front.Front.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.domain.outage.Outage;
import hexmail.testkit.log.LogRecorder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiProblemsTest {
  private static final String MESSAGES = "/api/v1/accounts/0/messages";

  @RegisterExtension private final LogRecorder log = new LogRecorder("hexmail");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/accounts",
        "/api/v1/accounts/0/messages",
        "/api/v1/accounts/x/messages",
        "/api/v1/accounts/0/messages.ndjson",
        "/api/v1/accounts/0/messages/m1",
        "/api/v1/accounts/0/conversations/c1",
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
          .isEqualTo("The value of “" + parameter + "” cannot be used.");
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
  void reveals_nothing_about_mail_of_another_account() {
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
  void says_how_google_failed_and_keeps_the_session(Outage outage, int status, String type) {
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
  void an_incident_number_links_a_garbled_answer_to_the_log() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.mailbox.outage(Outage.GARBLED);

      String number =
          problem(ada.get(MESSAGES), 502, "google-garbled").get("incident").getAsString();

      assertThat(number).matches("[0-9a-z]+-1");
      assertThat(log.lines())
          .singleElement()
          .asString()
          .startsWith("WARN Incident " + number + ": Gmail is unavailable (GARBLED): ");
    }
  }

  @Test
  void says_that_the_client_is_rejected_and_keeps_the_grant() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.clock.advance(Duration.ofHours(2));
      front.google.rejectClient(true);

      problem(ada.get(MESSAGES), 503, "client-rejected");
      assertThat(log.lines()).singleElement().asString().startsWith("ERROR ");
      front.google.rejectClient(false);

      assertThat(ada.get(MESSAGES).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void an_unexpected_failure_reveals_only_an_incident_number() {
    try (Front front = Front.start()) {
      Browser ada = front.signedIn(ADA);
      front.watched.beforePage =
          _ -> {
            throw new IllegalStateException("peculiar cause");
          };

      var first = ada.get(MESSAGES);
      var second = ada.get(MESSAGES);

      JsonObject problem = problem(first, 500, "internal");
      assertThat(problem.get("incident").getAsString()).matches("[0-9a-z]+-1");
      assertThat(first.body()).doesNotContain("peculiar", "Exception");
      assertThat(second.body()).isNotEqualTo(first.body());
    }
  }

  static JsonObject problem(HttpResponse<String> answer, int status, String type) {
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

  private static JsonObject json(HttpResponse<String> answer) {
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }
}
