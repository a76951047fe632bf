package hexmail.emulator.oauth;

import static hexmail.emulator.BrowserClient.MAIL;
import static hexmail.emulator.BrowserClient.codeIn;
import static hexmail.emulator.BrowserClient.json;
import static hexmail.emulator.BrowserClient.request;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.emulator.BrowserClient;
import hexmail.emulator.RunningGoogle;
import hexmail.emulator.grants.SampleAccounts;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserInfoEndpointTest {
  @RegisterExtension private final RunningGoogle running = new RunningGoogle();
  private final BrowserClient browser = running.browser();

  private HttpResponse<String> ask(String path, String token) {
    return browser.get(path, "Authorization", "Bearer " + token);
  }

  private String token(String scope, String... ticked) {
    String code = codeIn(browser.allow(request("scope", scope), SampleAccounts.GRACE, ticked));
    return json(browser.post("/token", browser.exchange(code)).body())
        .get("access_token")
        .getAsString();
  }

  @Test
  void the_old_api_says_id() {
    assertThat(json(ask("/oauth2/v2/userinfo", token(BrowserClient.SCOPES, MAIL)).body()))
        .isEqualTo(
            json(
                """
                {"id": "106512094873310562498", "name": "Grace Hopper", "given_name": "Grace",
                 "family_name": "Hopper", "email": "grace@example.com", "verified_email": true}
                """));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/userinfo", "/oauth2/v3/userinfo"})
  void openid_connect_says_sub(String path) {
    assertThat(json(ask(path, token(BrowserClient.SCOPES, MAIL)).body()))
        .isEqualTo(
            json(
                """
                {"sub": "106512094873310562498", "name": "Grace Hopper", "given_name": "Grace",
                 "family_name": "Hopper", "email": "grace@example.com", "email_verified": true}
                """));
  }

  @Test
  void name_and_address_need_their_scopes() {
    assertThat(json(ask("/oauth2/v2/userinfo", token("openid email")).body()).keySet())
        .containsExactly("id", "email", "verified_email");
    assertThat(json(ask("/v1/userinfo", token("openid profile")).body()).keySet())
        .containsExactly("sub", "name", "given_name", "family_name");
  }

  @Test
  void a_token_without_sign_in_scopes_says_nothing() {
    assertThat(ask("/oauth2/v2/userinfo", token(MAIL, MAIL)).statusCode()).isEqualTo(403);
  }

  @Test
  void a_bad_token_is_refused_in_the_words_of_each_api() {
    HttpResponse<String> old = ask("/oauth2/v2/userinfo", "ya29.unknown");
    assertThat(old.statusCode()).isEqualTo(401);
    assertThat(old.body()).contains("UNAUTHENTICATED");

    HttpResponse<String> openId = ask("/v1/userinfo", "ya29.unknown");
    assertThat(openId.statusCode()).isEqualTo(401);
    assertThat(json(openId.body()))
        .isEqualTo(
            json(
                """
                {"error": "invalid_request", "error_description": "Invalid Credentials"}
                """));
  }
}
