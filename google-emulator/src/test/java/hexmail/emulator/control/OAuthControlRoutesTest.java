package hexmail.emulator.control;

import static hexmail.emulator.BrowserClient.MAIL;
import static hexmail.emulator.BrowserClient.back;
import static hexmail.emulator.BrowserClient.json;
import static hexmail.emulator.BrowserClient.request;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.nimbusds.jwt.SignedJWT;
import hexmail.emulator.BrowserClient;
import hexmail.emulator.RunningGoogle;
import hexmail.emulator.grants.SampleAccounts;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `docs/local-google.md` says about sign-ins, over HTTP as forms send it.
class OAuthControlRoutesTest {
  @RegisterExtension private final RunningGoogle running = new RunningGoogle();
  private final BrowserClient browser = running.browser();

  private void post(String path, String... pairs) {
    assertThat(browser.post(path, form(pairs)).statusCode()).isEqualTo(303);
  }

  private static Map<String, String> form(String... pairs) {
    Map<String, String> form = new java.util.LinkedHashMap<>();
    for (int at = 0; at < pairs.length; at += 2) {
      form.put(pairs[at], pairs[at + 1]);
    }
    return form;
  }

  private JsonObject state() {
    return json(browser.get("/_control/state").body());
  }

  private HttpResponse<String> allow() {
    return browser.allow(request(), SampleAccounts.ADA, MAIL);
  }

  private HttpResponse<String> refresh(JsonObject tokens) {
    return browser.post("/token", browser.refresh(tokens.get("refresh_token").getAsString()));
  }

  @Test
  void sign_ins_are_made_kinder_and_new_browsers_have_sessions() {
    post("/_control/oauth/leniency", "name", "boxes_ticked", "on", "true");
    post("/_control/oauth/new-browsers", "accounts", "ada@example.com");

    assertThat(state().getAsJsonArray("leniency").toString()).isEqualTo("[\"BOXES_TICKED\"]");
    assertThat(state().getAsJsonArray("newBrowsers").toString()).isEqualTo("[\"ada@example.com\"]");
    assertThat(browser.authorize(request()).body()).contains("ada@example.com", " checked>");
    post("/_control/oauth/leniency", "name", "BOXES_TICKED", "on", "false");
    assertThat(browser.authorize(request()).body()).doesNotContain(" checked>");
    assertThat(
            browser
                .post("/_control/oauth/leniency", Map.of("name", "ALL", "on", "true"))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void a_sign_in_is_disturbed_in_every_way_at_once() {
    post(
        "/_control/oauth/sign-in",
        "error",
        "",
        "refreshToken",
        "false",
        "unticked",
        MAIL + ", profile",
        "account",
        "grace@example.com",
        "redirect",
        "iss&state=*&state=x%26y",
        "times",
        "");

    Map<String, String> parameters = back(allow());

    assertThat(parameters)
        .doesNotContainKey("iss")
        .containsEntry("state", "x&y")
        .containsEntry("authuser", "0")
        .containsEntry("scope", "email https://www.googleapis.com/auth/userinfo.email openid");
    String code = String.valueOf(parameters.get("code"));
    assertThat(json(browser.post("/token", browser.exchange(code)).body()).has("refresh_token"))
        .isFalse();
  }

  @Test
  void a_sign_in_ends_with_a_word_or_a_page() {
    post("/_control/oauth/sign-in", "error", "login_required", "times", "always");
    assertThat(back(browser.authorize(request()))).containsEntry("error", "login_required");
    assertThat(back(browser.authorize(request()))).containsEntry("error", "login_required");
    post("/_control/oauth/clear");

    post("/_control/oauth/sign-in", "page", "org_internal");
    assertThat(browser.authorize(request()).statusCode()).isEqualTo(403);
    post("/_control/oauth/sign-in", "page", "org_internal", "status", "451");
    assertThat(browser.authorize(request()).statusCode()).isEqualTo(451);
  }

  @Test
  void token_errors_go_by_name() {
    JsonObject tokens = browser.tokens(SampleAccounts.ADA);
    post("/_control/oauth/token-error", "name", "invalid-rapt", "grant", "authorization_code");
    post("/_control/oauth/token-error", "name", "UNAVAILABLE", "times", "2", "processed", "true");
    assertThat(state().get("oauthFaults").getAsInt()).isEqualTo(2);

    assertThat(refresh(tokens).statusCode()).isEqualTo(503);
    assertThat(refresh(tokens).statusCode()).isEqualTo(503);

    JsonObject counts = state().getAsJsonObject("tokens").getAsJsonObject("refresh_token");
    assertThat(counts).hasToString("{\"succeeded\":2,\"refused\":0,\"disturbed\":2}");
    assertThat(
            state().getAsJsonArray("accounts").get(0).getAsJsonObject().get("refreshes").getAsInt())
        .isEqualTo(2);
    assertThat(state().get("oauthFaults").getAsInt()).isEqualTo(1);
  }

  @Test
  void id_tokens_are_forged() throws Exception {
    post(
        "/_control/oauth/id-token",
        "claims",
        "{\"aud\": [\"a\", \"b\"], \"level\": 3, \"email_verified\": false, \"sub\": null}",
        "exp",
        "-61");

    String token = browser.tokens(SampleAccounts.ADA).get("id_token").getAsString();

    assertThat(SignedJWT.parse(token).getPayload().toJSONObject())
        .containsEntry("aud", java.util.List.of("a", "b"))
        .containsEntry("level", 3L)
        .containsEntry("email_verified", false)
        .containsEntry("exp", running.clock().instant().getEpochSecond() - 61)
        .doesNotContainKey("sub");
    post("/_control/oauth/id-token", "signature", "missing");
    assertThat(browser.tokens(SampleAccounts.ADA).has("id_token")).isFalse();
  }

  @Test
  void policies_are_switched_and_reported() {
    post("/_control/oauth/rotation", "on", "true");
    post("/_control/oauth/testing", "on", "true");
    JsonObject tokens = browser.tokens(SampleAccounts.ADA);
    refresh(tokens);
    refresh(tokens);

    assertThat(state().get("rotating").getAsBoolean()).isTrue();
    assertThat(state().get("testing").getAsBoolean()).isTrue();
    assertThat(state().get("reusesDetected").getAsInt()).isEqualTo(1);
    post("/_control/oauth/rotation", "on", "false");
    assertThat(state().get("rotating").getAsBoolean()).isFalse();
  }

  @Test
  void keys_are_replaced() {
    String before = browser.get("/oauth2/v3/certs").body();
    post("/_control/oauth/keys/rotate", "keepOld", "false");

    assertThat(browser.get("/oauth2/v3/certs").body()).isNotEqualTo(before);
  }

  @Test
  void people_are_changed() {
    post(
        "/_control/accounts/change",
        "email",
        "ada@example.com",
        "newEmail",
        "ada@new.example",
        "hd",
        "new.example",
        "verified",
        "false",
        "subject",
        "1");

    assertThat(state().getAsJsonArray("accounts").get(0))
        .hasToString(
            "{\"email\":\"ada@new.example\",\"subject\":\"1\",\"verified\":false,\"hd\":\"new.example\",\"refreshes\":0}");
    post("/_control/accounts/change", "email", "1", "hd", "none");
    assertThat(state().getAsJsonArray("accounts").get(0).getAsJsonObject().has("hd")).isFalse();
  }

  @Test
  void people_sign_in_again_and_change_passwords() {
    JsonObject tokens = browser.tokens(SampleAccounts.ADA);
    post("/_control/accounts/sign-in-again", "email", "ada@example.com");
    assertThat(json(refresh(tokens).body()).get("error_subtype").getAsString())
        .isEqualTo("invalid_rapt");

    post("/_control/accounts/password", "email", "ada@example.com");
    assertThat(json(refresh(tokens).body()).get("error_description").getAsString())
        .isEqualTo("Token has been expired or revoked.");
  }

  @Test
  void the_clock_is_moved() {
    post("/_control/clock", "advance", "P1D", "time", "");
    assertThat(state().get("time").getAsString()).isEqualTo("2026-11-23T10:00:00Z");
    post("/_control/clock", "time", "2030-01-01T00:00:00Z");
    running.clock().advance(Duration.ofSeconds(1));
    assertThat(state().get("time").getAsString()).isEqualTo("2030-01-01T00:00:01Z");
    post("/_control/clock");
    assertThat(state().get("time").getAsString()).isEqualTo("2026-11-22T10:00:01Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /_control/oauth/sign-in          | account=bob@example.com
          /_control/oauth/sign-in          | times=0
          /_control/oauth/sign-in          | times=often
          /_control/oauth/sign-in          | refreshToken=perhaps
          /_control/oauth/token-error      | name=NOTHING
          /_control/oauth/token-error      | times=1
          /_control/oauth/token-error      | name=REVOKED&delayMillis=-1
          /_control/oauth/id-token         | signature=odd
          /_control/oauth/id-token         | claims=[1
          /_control/oauth/id-token         | claims=[]
          /_control/oauth/rotation         | on=maybe
          /_control/oauth/testing          | off=true
          /_control/accounts/change        | newEmail=a@b
          /_control/accounts/change        | email=ada@example.com&subject=106512094873310562498
          /_control/accounts/sign-in-again | email=bob@example.com
          /_control/accounts/password      | email=bob@example.com
          /_control/clock                  | advance=soon
          /_control/clock                  | time=noon
          """)
  void a_mistake_is_named(String path, String form) {
    HttpResponse<String> response = browser.post(path, form);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response.body()).keySet()).containsExactly("error");
  }
}
