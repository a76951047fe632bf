package hexmail.emulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import hexmail.emulator.BrowserClient;
import hexmail.emulator.RunningGoogle;
import hexmail.emulator.grants.SampleAccounts;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlRoutesTest {
  @TempDir Path data;
  private RunningGoogle running;
  private BrowserClient visitor;

  @BeforeEach
  void start() {
    running = RunningGoogle.in(data);
    visitor = running.visitor();
  }

  @AfterEach
  void stop() {
    running.close();
  }

  private HttpResponse<String> post(String path, String json) {
    return visitor.send(
        HttpRequest.newBuilder(running.google().root().resolve(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  @Test
  void the_page_shows_the_counters_and_its_buttons() {
    visitor.get("/oauth2/v3/certs");

    HttpResponse<String> page = visitor.get("/_control");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<th scope=\"row\">KEYS</th><td>1</td>")
        .contains("aria-label=\"Fail the next call to TOKEN\"")
        .contains("aria-label=\"Revoke grants of Ada Lovelace\"");
    assertThat(visitor.get("/local-google.css").headers().firstValue("Content-Type"))
        .hasValue("text/css; charset=utf-8");
  }

  @Test
  void a_form_leads_back_to_the_page() {
    HttpResponse<String> answer =
        visitor.post("/_control/faults", Map.of("endpoint", "KEYS", "status", "503"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(visitor.get("/oauth2/v3/certs").statusCode()).isEqualTo(503);
    assertThat(visitor.get("/oauth2/v3/certs").statusCode()).isEqualTo(200);
  }

  @Test
  void json_sets_every_part_of_a_fault() {
    HttpResponse<String> answer =
        post(
            "/_control/faults",
            """
            {"endpoint": "keys", "status": 418, "contentType": "text/x", "body": "tea",
             "delayMillis": 1, "after": 1, "times": 1}
            """);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(visitor.get("/oauth2/v3/certs").statusCode()).isEqualTo(200);
    HttpResponse<String> fault = visitor.get("/oauth2/v3/certs");
    assertThat(fault.statusCode()).isEqualTo(418);
    assertThat(fault.body()).isEqualTo("tea");
  }

  @Test
  void a_fault_that_is_posted_with_times_always_stays_until_it_is_cleared() {
    assertThat(post("/_control/faults", "{\"endpoint\": \"KEYS\", \"times\": \"always\"}").statusCode())
        .isEqualTo(200);

    for (int call = 0; call < 3; call++) {
      assertThat(visitor.get("/oauth2/v3/certs").statusCode()).isEqualTo(503);
    }
    assertThat(post("/_control/faults/clear", "{}").statusCode()).isEqualTo(200);
    assertThat(visitor.get("/oauth2/v3/certs").statusCode()).isEqualTo(200);
  }

  @Test
  void an_empty_field_counts_as_missing() {
    HttpResponse<String> answer =
        visitor.post(
            "/_control/faults",
            Map.of(
                "endpoint", "KEYS", "status", "", "contentType", "", "body", "", "delayMillis", "",
                "after", "", "times", "", "only", ""));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(visitor.get("/oauth2/v3/certs").statusCode()).isEqualTo(503);
    assertThat(visitor.get("/oauth2/v3/certs").statusCode()).isEqualTo(200);
  }

  @Test
  void state_and_parameters_can_be_read_and_reset() {
    visitor.get("/o/oauth2/auth?state=one");
    post("/_control/faults", "{\"endpoint\": \"TOKEN\"}");

    var state = BrowserClient.json(visitor.get("/_control/state").body());
    assertThat(state.getAsJsonObject("counts").get("AUTHORIZATION").getAsInt()).isEqualTo(1);
    assertThat(state.get("faults").getAsInt()).isEqualTo(1);
    assertThat(JsonParser.parseString(visitor.get("/_control/parameters/authorization").body()))
        .isEqualTo(JsonParser.parseString("[{\"state\": \"one\"}]"));

    post("/_control/counts/reset", "{}");
    post("/_control/faults/clear", "");
    state = BrowserClient.json(visitor.get("/_control/state").body());
    assertThat(state.getAsJsonObject("counts").get("AUTHORIZATION").getAsInt()).isZero();
    assertThat(state.get("faults").getAsInt()).isZero();
  }

  @Test
  void tokens_expire_and_grants_end() {
    var tokens = visitor.tokens(SampleAccounts.ADA);
    String access = tokens.get("access_token").getAsString();

    post("/_control/tokens/expire", "{\"endpoint\": \"PROFILE\", \"calls\": 1}");
    assertThat(visitor.profile(access).statusCode()).isEqualTo(200);
    assertThat(visitor.profile(access).statusCode()).isEqualTo(401);
    post("/_control/grants/revoke", "{\"email\": \"ada@example.com\"}");
    assertThat(
            visitor
                .post("/token", visitor.refresh(tokens.get("refresh_token").getAsString()))
                .statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /_control/faults        | {"endpoint": "NOWHERE"}
          /_control/faults        | {"endpoint": "KEYS", "status": "many"}
          /_control/faults        | {"endpoint": "KEYS", "status": 99}
          /_control/faults        | {"endpoint": "KEYS", "times": 0}
          /_control/faults        | {"endpoint": {}}
          /_control/faults        | [1
          /_control/faults        | {}
          /_control/tokens/expire | {"email": "bob@example.com"}
          /_control/grants/revoke | {}
          """)
  void a_mistake_is_named(String path, String json) {
    HttpResponse<String> answer = post(path, json);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(BrowserClient.json(answer.body()).keySet()).containsExactly("error");
  }
}
