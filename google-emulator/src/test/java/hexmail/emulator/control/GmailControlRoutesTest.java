package hexmail.emulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import hexmail.emulator.BrowserClient;
import hexmail.emulator.RunningGoogle;
import hexmail.emulator.grants.SampleAccounts;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GmailControlRoutesTest {
  @RegisterExtension private final RunningGoogle running = new RunningGoogle();
  private String token;

  @BeforeEach
  void start() {
    token = running.browser().tokens(SampleAccounts.ADA).get("access_token").getAsString();
  }

  private HttpResponse<String> post(String path, String json) {
    return running
        .browser()
        .send(
            HttpRequest.newBuilder(running.google().root().resolve("/_control/" + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
  }

  private HttpResponse<String> get(String path) {
    return running.browser().get("/gmail/v1/users/me/" + path, "Authorization", "Bearer " + token);
  }

  private JsonObject state() {
    return BrowserClient.json(running.browser().get("/_control/state").body());
  }

  @Test
  void every_part_of_an_error_can_be_set() {
    HttpResponse<String> response =
        post(
            "gmail/error",
            """
            {"endpoint": "messages_get", "name": "user-rate-limited-403", "retryAfter": 60,
             "header": "seconds", "after": 1, "times": 1, "only": "/abc", "delayMillis": 1}
            """);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(get("messages/abc").statusCode()).isEqualTo(404);
    assertThat(get("messages/def").statusCode()).isEqualTo(404);
    HttpResponse<String> disturbed = get("messages/abc");
    assertThat(disturbed.statusCode()).isEqualTo(403);
    assertThat(disturbed.headers().firstValue("Retry-After")).hasValue("60");
    assertThat(disturbed.body()).contains("Retry after 2026-11-22T10:01:00.000Z");
    assertThat(get("messages/abc").statusCode()).isEqualTo(404);
  }

  @Test
  void quota_costs_and_a_fresh_minute_can_be_set_and_are_reported() {
    post("quota", "{\"units\": 10, \"endpoint\": \"PROFILE\", \"cost\": 4}");
    get("profile");
    get("profile");
    assertThat(get("profile").statusCode()).isEqualTo(403);

    JsonObject state = state();
    assertThat(state.get("quota").getAsString()).isEqualTo("10");
    assertThat(state.getAsJsonObject("people").get("ada@example.com").toString())
        .isEqualTo(
            "{\"unitsInLastMinute\":8,\"units\":8,\"refusals\":1,\"mostRequestsAtOnce\":1,"
                + "\"mostCallsAtOnce\":1}");
    assertThat(state.get("connections").getAsInt()).isPositive();
    post("quota", "{\"refill\": true}");
    assertThat(get("profile").statusCode()).isEqualTo(200);
    post("quota", "{\"units\": \"off\"}");
    assertThat(state().get("quota").getAsString()).isEqualTo("off");
  }

  @Test
  void batches_latency_and_calls_at_once_can_be_set() {
    var gmail = running.google().control().gmail();

    post("gmail/batches", "{\"shuffled\": true, \"leaveOutEvery\": 3}");
    assertThat(gmail.batches().shuffled()).isTrue();
    assertThat(gmail.batches().leftOutEvery()).isEqualTo(3);
    assertThat(gmail.batches().served()).isTrue();
    post("gmail/batches", "{\"served\": false}");
    assertThat(running.browser().post("/batch", "").statusCode()).isEqualTo(404);
    assertThat(gmail.batches().shuffled()).isTrue();

    post("gmail/latency", "{\"millis\": 30}");
    post("gmail/latency", "{\"millis\": 60, \"endpoint\": \"LABELS\"}");
    assertThat(time("profile")).isGreaterThan(Duration.ofMillis(29));
    assertThat(time("labels")).isGreaterThan(Duration.ofMillis(59));

    assertThat(post("gmail/calls-at-once", "{\"calls\": 1}").statusCode()).isEqualTo(200);
  }

  private Duration time(String path) {
    long before = System.nanoTime();
    assertThat(get(path).statusCode()).isEqualTo(200);
    return Duration.ofNanos(System.nanoTime() - before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gmail/error         | {"endpoint": "PROFILE", "name": "TEAPOT"}
          gmail/error         | {"endpoint": "PROFILE", "name": "INTERNAL", "header": "loud"}
          gmail/error         | {"name": "INTERNAL"}
          gmail/latency       | {"millis": "long"}
          gmail/latency       | {"endpoint": "TOKEN", "millis": 1}
          gmail/batches       | {"leaveOutEvery": "-1"}
          gmail/calls-at-once | {"calls": 0}
          quota               | {"units": "lots"}
          quota               | {"endpoint": "BATCH", "cost": 1}
          """)
  void a_mistake_is_named(String path, String json) {
    HttpResponse<String> response = post(path, json);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(BrowserClient.json(response.body()).keySet()).containsExactly("error");
  }

  @Test
  void the_page_tells_and_offers_what_concerns_gmail() {
    get("profile");

    assertThat(running.browser().get("/_control").body())
        .contains("<th scope=\"row\">Ada Lovelace</th><td>1</td><td>1</td><td>0</td>")
        .contains("Units a minute: <strong>6000</strong>")
        .contains("<option>GZIP_BOMB</option>")
        .contains("name=\"served\" value=\"false\">No batches</button>")
        .contains("name=\"shuffled\" value=\"true\">Shuffle parts</button>");
  }
}
