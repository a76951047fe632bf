package hexmail.emulator.oauth;

import static hexmail.emulator.BrowserClient.codeIn;
import static hexmail.emulator.BrowserClient.json;
import static hexmail.emulator.BrowserClient.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import hexmail.emulator.BrowserClient;
import hexmail.emulator.RunningGoogle;
import hexmail.emulator.grants.SampleAccounts;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerAuthenticatorTest {
  @RegisterExtension private final RunningGoogle running = new RunningGoogle();
  private final BrowserClient browser = running.browser();

  @Test
  void an_access_token_lives_for_almost_an_hour() {
    String token = browser.tokens(SampleAccounts.ADA).get("access_token").getAsString();

    running.clock().advance(Duration.ofSeconds(3599).minusMillis(1));
    assertThat(browser.profile(token).statusCode()).isEqualTo(200);
    running.clock().advance(Duration.ofMillis(1));
    assertInvalid(browser.profile(token));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer ya29.unknown", "Bearer ", "Basic YTpi"})
  void other_credentials_are_invalid(String header) {
    assertInvalid(browser.get("/gmail/v1/users/me/profile", "Authorization", header));
  }

  @Test
  void a_refresh_token_is_no_access_token() {
    assertInvalid(
        browser.profile(browser.tokens(SampleAccounts.ADA).get("refresh_token").getAsString()));
  }

  private static void assertInvalid(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("WWW-Authenticate"))
        .hasValue("Bearer realm=\"https://accounts.google.com/\", error=\"invalid_token\"");
    JsonObject error = json(response.body()).getAsJsonObject("error");
    assertThat(error.get("status").getAsString()).isEqualTo("UNAUTHENTICATED");
    assertThat(error.getAsJsonArray("errors").get(0).getAsJsonObject().get("message").getAsString())
        .isEqualTo("Invalid Credentials");
  }

  @Test
  void no_credentials_are_missing_ones() {
    HttpResponse<String> response = browser.get("/gmail/v1/users/me/profile");

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body()).contains("Login Required.").contains("CREDENTIALS_MISSING");
  }

  @Test
  void a_token_without_a_right_to_read_mail_gets_403() {
    String code = codeIn(browser.allow(request("scope", "openid email"), SampleAccounts.ADA));
    String token =
        json(browser.post("/token", browser.exchange(code)).body())
            .get("access_token")
            .getAsString();

    HttpResponse<String> response = browser.profile(token);

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains("ACCESS_TOKEN_SCOPE_INSUFFICIENT");
  }
}
