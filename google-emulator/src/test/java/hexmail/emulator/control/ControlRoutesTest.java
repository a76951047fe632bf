package hexmail.emulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import hexmail.emulator.BrowserClient;
import hexmail.emulator.RunningGoogle;
import hexmail.emulator.grants.SampleAccounts;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlRoutesTest {
  @RegisterExtension private final RunningGoogle running = new RunningGoogle();
  private final BrowserClient browser = running.browser();

  private HttpResponse<String> post(String path, String json) {
    return browser.send(
        HttpRequest.newBuilder(running.google().root().resolve(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  @Test
  void the_page_shows_the_counters_and_its_buttons() {
    browser.get("/oauth2/v3/certs");

    HttpResponse<String> page = browser.get("/_control");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<th scope=\"row\">KEYS</th><td>1</td>")
        .contains("aria-label=\"Fail the next call to TOKEN\"")
        .contains("aria-label=\"Revoke grants of Ada Lovelace\"");
    assertThat(browser.get("/local-google.css").headers().firstValue("Content-Type"))
        .hasValue("text/css; charset=utf-8");
  }

  @Test
  void a_form_leads_back_to_the_page() {
    HttpResponse<String> response =
        browser.post("/_control/faults", Map.of("endpoint", "KEYS", "status", "503"));

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(browser.get("/oauth2/v3/certs").statusCode()).isEqualTo(503);
    assertThat(browser.get("/oauth2/v3/certs").statusCode()).isEqualTo(200);
  }

  @Test
  void json_sets_every_part_of_a_fault() {
    HttpResponse<String> response =
        post(
            "/_control/faults",
            """
            {"endpoint": "keys", "status": 418, "contentType": "text/x", "body": "tea",
             "delayMillis": 1, "after": 1, "times": 1}
            """);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(browser.get("/oauth2/v3/certs").statusCode()).isEqualTo(200);
    HttpResponse<String> fault = browser.get("/oauth2/v3/certs");
    assertThat(fault.statusCode()).isEqualTo(418);
    assertThat(fault.body()).isEqualTo("tea");
  }

  @Test
  void a_fault_that_is_posted_with_times_always_stays_until_it_is_cleared() {
    assertThat(
            post("/_control/faults", "{\"endpoint\": \"KEYS\", \"times\": \"always\"}")
                .statusCode())
        .isEqualTo(200);

    for (int call = 0; call < 3; call++) {
      assertThat(browser.get("/oauth2/v3/certs").statusCode()).isEqualTo(503);
    }
    assertThat(post("/_control/faults/clear", "{}").statusCode()).isEqualTo(200);
    assertThat(browser.get("/oauth2/v3/certs").statusCode()).isEqualTo(200);
  }

  @Test
  void an_empty_field_counts_as_missing() {
    HttpResponse<String> response =
        browser.post(
            "/_control/faults",
            Map.of(
                "endpoint",
                "KEYS",
                "status",
                "",
                "contentType",
                "",
                "body",
                "",
                "delayMillis",
                "",
                "after",
                "",
                "times",
                "",
                "only",
                ""));

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(browser.get("/oauth2/v3/certs").statusCode()).isEqualTo(503);
    assertThat(browser.get("/oauth2/v3/certs").statusCode()).isEqualTo(200);
  }

  @Test
  void state_and_parameters_can_be_read_and_reset() {
    browser.get("/o/oauth2/auth?state=one");
    post("/_control/faults", "{\"endpoint\": \"TOKEN\"}");

    var state = BrowserClient.json(browser.get("/_control/state").body());
    assertThat(state.getAsJsonObject("counts").get("AUTHORIZATION").getAsInt()).isEqualTo(1);
    assertThat(state.get("faults").getAsInt()).isEqualTo(1);
    assertThat(JsonParser.parseString(browser.get("/_control/parameters/authorization").body()))
        .isEqualTo(JsonParser.parseString("[{\"state\": \"one\"}]"));

    post("/_control/counts/reset", "{}");
    post("/_control/faults/clear", "");
    state = BrowserClient.json(browser.get("/_control/state").body());
    assertThat(state.getAsJsonObject("counts").get("AUTHORIZATION").getAsInt()).isZero();
    assertThat(state.get("faults").getAsInt()).isZero();
  }

  @Test
  void tokens_expire_and_grants_end() {
    var tokens = browser.tokens(SampleAccounts.ADA);
    String access = tokens.get("access_token").getAsString();

    post("/_control/tokens/expire", "{\"endpoint\": \"PROFILE\", \"calls\": 1}");
    assertThat(browser.profile(access).statusCode()).isEqualTo(200);
    assertThat(browser.profile(access).statusCode()).isEqualTo(401);
    post("/_control/grants/revoke", "{\"email\": \"ada@example.com\"}");
    assertThat(
            browser
                .post("/token", browser.refresh(tokens.get("refresh_token").getAsString()))
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
    HttpResponse<String> response = post(path, json);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(BrowserClient.json(response.body()).keySet()).containsExactly("error");
  }
}
