package hexmail.emulator.oauth;

import static hexmail.emulator.BrowserClient.json;
import static hexmail.emulator.BrowserClient.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import hexmail.emulator.BrowserClient;
import hexmail.emulator.RunningGoogle;
import hexmail.emulator.grants.SampleAccounts;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevocationEndpointTest {
  @RegisterExtension private final RunningGoogle running = new RunningGoogle();
  private final BrowserClient browser = running.browser();

  @ParameterizedTest
  @ValueSource(strings = {"access_token", "refresh_token"})
  void either_token_ends_the_whole_grant(String kind) {
    JsonObject older = browser.tokens(SampleAccounts.ADA);
    JsonObject tokens = browser.tokens(SampleAccounts.ADA);
    String code = browser.code(SampleAccounts.ADA);

    HttpResponse<String> response =
        browser.post("/revoke", Map.of("token", tokens.get(kind).getAsString()));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(browser.profile(older.get("access_token").getAsString()).statusCode())
        .isEqualTo(401);
    assertThat(
            browser
                .post("/token", browser.refresh(older.get("refresh_token").getAsString()))
                .body())
        .contains("Token has been expired or revoked.");
    assertThat(browser.post("/token", browser.exchange(code)).statusCode()).isEqualTo(400);
    assertThat(browser.authorize(request("login_hint", "ada@example.com")).body())
        .contains(">Allow</button>");
  }

  @Test
  void the_grants_of_others_live_on() {
    JsonObject grace = browser.tokens(SampleAccounts.GRACE);
    String ada = browser.tokens(SampleAccounts.ADA).get("refresh_token").getAsString();

    browser.post("/revoke", Map.of("token", ada));

    assertThat(browser.profile(grace.get("access_token").getAsString()).statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_dead_token_is_told_apart() {
    String token = browser.tokens(SampleAccounts.ADA).get("refresh_token").getAsString();
    browser.post("/revoke", Map.of("token", token));

    HttpResponse<String> response = browser.post("/revoke", Map.of("token", token));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response.body()))
        .isEqualTo(
            json(
                """
                {"error": "invalid_token", "error_description": "Token expired or revoked"}
                """));
  }

  @Test
  void a_token_is_needed() {
    assertThat(browser.post("/revoke", Map.of()).body()).contains("invalid_request");
  }
}
