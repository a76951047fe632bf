package hexmail.emulator.oauth;

import static hexmail.emulator.BrowserClient.MAIL;
import static hexmail.emulator.BrowserClient.codeIn;
import static hexmail.emulator.BrowserClient.json;
import static hexmail.emulator.BrowserClient.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.nimbusds.jwt.SignedJWT;
import hexmail.emulator.BrowserClient;
import hexmail.emulator.RunningGoogle;
import hexmail.emulator.grants.SampleAccounts;
import hexmail.emulator.grants.SignInSettings.Leniency;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RefreshTest {
  @RegisterExtension private final RunningGoogle running = new RunningGoogle();
  private final BrowserClient browser = running.browser();

  private void assertRefused(Map<String, String> form, int status, String error, String words) {
    HttpResponse<String> response = browser.post("/token", form);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValue("application/json;charset=utf-8");
    assertThat(json(response.body()).asMap().keySet())
        .containsExactly("error", "error_description");
    assertThat(json(response.body()).get("error").getAsString()).isEqualTo(error);
    assertThat(json(response.body()).get("error_description").getAsString()).isEqualTo(words);
  }

  @Test
  void a_refresh_token_comes_with_offline_access_only() {
    JsonObject tokens =
        json(
            browser
                .post(
                    "/token",
                    browser.exchange(browser.code(SampleAccounts.ADA, "access_type", "online")))
                .body());

    assertThat(tokens.has("refresh_token")).isFalse();
  }

  @Test
  void a_refresh_token_comes_only_when_the_consent_page_was_shown() {
    browser.tokens(SampleAccounts.ADA);

    String silent = codeIn(browser.authorize(request("login_hint", "ada@example.com")));
    assertThat(json(browser.post("/token", browser.exchange(silent)).body()).keySet())
        .contains("access_token")
        .doesNotContain("refresh_token");

    String shown = browser.code(SampleAccounts.ADA, "prompt", "consent");
    assertThat(json(browser.post("/token", browser.exchange(shown)).body()).keySet())
        .contains("refresh_token");
  }

  @Test
  void a_refresh_token_gives_new_access_tokens_and_no_new_refresh_token() throws Exception {
    JsonObject first = browser.tokens(SampleAccounts.ADA);

    JsonObject next =
        json(browser.post("/token", browser.refresh(text(first, "refresh_token"))).body());

    assertThat(next.asMap().keySet())
        .containsExactly("access_token", "expires_in", "scope", "token_type", "id_token");
    assertThat(text(next, "access_token")).isNotEqualTo(text(first, "access_token"));
    assertThat(browser.profile(text(next, "access_token")).statusCode()).isEqualTo(200);
    assertThat(browser.profile(text(first, "access_token")).statusCode()).isEqualTo(200);
    assertThat(SignedJWT.parse(text(next, "id_token")).getJWTClaimsSet().getClaim("nonce"))
        .isNull();
  }

  @Test
  void a_refresh_token_is_refused_in_googles_words() {
    assertRefused(
        browser.refresh(""), 400, "invalid_request", "Missing required parameter: refresh_token");
    assertRefused(browser.refresh("1//0gibberish"), 400, "invalid_grant", "Bad Request");
    String access = text(browser.tokens(SampleAccounts.ADA), "access_token");
    assertRefused(browser.refresh(access), 400, "invalid_grant", "Bad Request");
  }

  @Test
  void a_refresh_token_is_forgotten_twelve_hours_after_its_end() {
    String token = text(browser.tokens(SampleAccounts.ADA), "refresh_token");
    running.google().control().revokeGrants("ada@example.com");

    assertRefused(
        browser.refresh(token), 400, "invalid_grant", "Token has been expired or revoked.");
    running.clock().advance(Duration.ofHours(12));
    assertRefused(browser.refresh(token), 400, "invalid_grant", "Bad Request");
  }

  @Test
  void rights_that_are_added_later_bring_no_refresh_token_and_do_not_reach_older_ones() {
    String identity = browser.code(SampleAccounts.ADA, "scope", "openid email");
    JsonObject first = json(browser.post("/token", browser.exchange(identity)).body());

    JsonObject added = json(browser.post("/token", browser.exchange(added())).body());

    assertThat(text(added, "scope")).contains(MAIL);
    assertThat(added.has("refresh_token")).isFalse();
    JsonObject renewed =
        json(browser.post("/token", browser.refresh(text(first, "refresh_token"))).body());
    assertThat(text(renewed, "scope")).isEqualTo(text(first, "scope")).doesNotContain(MAIL);
    assertThat(browser.profile(text(renewed, "access_token")).statusCode()).isEqualTo(403);
  }

  private String added() {
    return browser.code(SampleAccounts.ADA, "include_granted_scopes", "true");
  }

  @Test
  void added_rights_bring_a_refresh_token_when_consent_is_asked_for_or_that_is_switched_on() {
    browser.code(SampleAccounts.ADA, "scope", "openid email");
    assertThat(browser.tokens(SampleAccounts.ADA).keySet()).contains("refresh_token");
    running.google().control().revokeGrants("ada@example.com");
    running.google().control().oauth().lenient(Leniency.REFRESH_TOKEN_WITH_ADDED_RIGHTS, true);
    browser.code(SampleAccounts.ADA, "scope", "openid email");

    assertThat(json(browser.post("/token", browser.exchange(added())).body()).keySet())
        .contains("refresh_token");
  }

  @Test
  void a_refresh_token_dies_when_a_hundred_newer_ones_live() {
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < 101; i++) {
      tokens.add(text(browser.tokens(SampleAccounts.ADA), "refresh_token"));
    }

    assertThat(browser.post("/token", browser.refresh(tokens.get(0))).statusCode()).isEqualTo(400);
    assertThat(browser.post("/token", browser.refresh(tokens.get(1))).statusCode()).isEqualTo(200);
  }

  private static String text(JsonObject object, String name) {
    return object.get(name).getAsString();
  }
}
