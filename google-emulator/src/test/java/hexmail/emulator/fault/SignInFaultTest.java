package hexmail.emulator.fault;

import static hexmail.emulator.BrowserClient.MAIL;
import static hexmail.emulator.BrowserClient.back;
import static hexmail.emulator.BrowserClient.codeIn;
import static hexmail.emulator.BrowserClient.json;
import static hexmail.emulator.BrowserClient.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import hexmail.emulator.BrowserClient;
import hexmail.emulator.RunningGoogle;
import hexmail.emulator.control.OAuthControl;
import hexmail.emulator.grants.SampleAccounts;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Sign-ins that go otherwise than the person meant.
class SignInFaultTest {
  @RegisterExtension private final RunningGoogle running = new RunningGoogle();
  private final BrowserClient browser = running.browser();
  private OAuthControl control;

  @BeforeEach
  void start() {
    control = running.google().control().oauth();
  }

  private HttpResponse<String> allow(String... changes) {
    return browser.allow(request(changes), SampleAccounts.ADA, MAIL);
  }

  private JsonObject tokens(HttpResponse<String> response) {
    return json(browser.post("/token", browser.exchange(codeIn(response))).body());
  }

  private static Stream<String> query(HttpResponse<String> response, String name) {
    String location = response.headers().firstValue("Location").orElseThrow();
    return Stream.of(URI.create(location).getRawQuery().split("&", -1))
        .filter(pair -> pair.startsWith(name + "="));
  }

  @Test
  void no_refresh_token_comes_although_the_consent_page_was_shown() {
    control.disturbSignIn(SignInFault.usual().withoutRefreshToken());

    assertThat(tokens(allow("prompt", "consent")).keySet())
        .contains("access_token")
        .doesNotContain("refresh_token");
    assertThat(tokens(allow("prompt", "consent")).keySet()).contains("refresh_token");
  }

  @Test
  void scopes_stay_unticked() {
    control.disturbSignIn(SignInFault.usual().unticked(MAIL, "profile"));

    HttpResponse<String> response = allow();

    assertThat(back(response))
        .containsEntry("scope", "email https://www.googleapis.com/auth/userinfo.email openid");
    JsonObject tokens = tokens(response);
    assertThat(tokens.get("scope").getAsString())
        .isEqualTo("https://www.googleapis.com/auth/userinfo.email openid");
    assertThat(browser.profile(tokens.get("access_token").getAsString()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void scopes_granted_before_do_not_come_back_unticked() {
    allow();
    control.disturbSignIn(SignInFault.usual().unticked(MAIL));

    HttpResponse<String> response = allow("include_granted_scopes", "true");

    assertThat(tokens(response).get("scope").getAsString()).doesNotContain(MAIL);
  }

  @Test
  void nothing_ticked_is_declined() {
    control.disturbSignIn(SignInFault.usual().unticked(MAIL));

    assertThat(back(browser.allow(request("scope", MAIL), SampleAccounts.ADA, MAIL)))
        .containsOnlyKeys("state", "error")
        .containsEntry("error", "access_denied");
  }

  @Test
  void another_account_signs_in_whoever_is_hinted() {
    allow();
    control.disturbSignIn(SignInFault.usual().as("grace@example.com"));

    HttpResponse<String> response = browser.authorize(request("login_hint", "ada@example.com"));

    assertThat(back(response)).containsEntry("authuser", "1").containsEntry("prompt", "consent");
    JsonObject tokens = tokens(response);
    assertThat(tokens.has("refresh_token")).isTrue();
    assertThat(
            json(browser.profile(tokens.get("access_token").getAsString()).body())
                .get("emailAddress")
                .getAsString())
        .isEqualTo("grace@example.com");
    assertThatThrownBy(() -> control.disturbSignIn(SignInFault.usual().as("bob@example.com")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "access_denied",
        "admin_policy_enforced",
        "interaction_required",
        "login_required",
        "consent_required",
        "immediate_failed",
        "org_internal",
        "server_error",
        "a_word_nobody_knows"
      })
  void any_word_leads_back_at_once(String word) {
    control.disturbSignIn(SignInFault.error(word));

    HttpResponse<String> response = browser.authorize(request());

    assertThat(response.statusCode()).isEqualTo(302);
    assertThat(response.headers().firstValue("Location"))
        .hasValue(BrowserClient.REDIRECT + "?state=the+state%2F%26&error=" + word);
    assertThat(browser.authorize(request()).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "admin_policy_enforced,400",
    "org_internal,403",
    "disallowed_useragent,403",
    "deleted_client,401",
    "redirect_uri_mismatch,400"
  })
  void google_shows_a_page_and_does_not_lead_back(String word, int status) {
    control.disturbSignIn(SignInFault.page(word));

    HttpResponse<String> response = browser.authorize(request());

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Location")).isEmpty();
    assertThat(response.body()).contains("Error " + status + ": " + word);
  }

  @Test
  void parameters_of_the_redirect_are_left_out_changed_doubled_and_added() {
    control.disturbSignIn(
        SignInFault.usual()
            .parameter("iss")
            .parameter("code", "*", "other")
            .parameter("state", "other state")
            .parameter("hd", "corp.test"));

    HttpResponse<String> response = allow();

    assertThat(query(response, "iss")).isEmpty();
    assertThat(query(response, "code"))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("code=4%2F0A"),
            second -> assertThat(second).isEqualTo("code=other"));
    assertThat(query(response, "state")).containsExactly("state=other+state");
    assertThat(query(response, "hd")).containsExactly("hd=corp.test");
  }

  @Test
  void a_refusal_has_changed_parameters_too() {
    control.disturbSignIn(SignInFault.declined().parameter("state", "*", "*"));

    assertThat(query(browser.authorize(request("state", "s")), "state"))
        .containsExactly("state=s", "state=s");
  }

  @Test
  void faults_line_up_and_are_used_up() {
    control.disturbSignIn(SignInFault.usual().withoutRefreshToken().times(2));
    control.disturbSignIn(SignInFault.declined());

    assertThat(browser.authorize(request()).statusCode()).isEqualTo(200);
    assertThat(tokens(allow("prompt", "consent")).has("refresh_token")).isFalse();
    assertThat(tokens(allow("prompt", "consent")).has("refresh_token")).isFalse();
    assertThat(back(browser.authorize(request()))).containsEntry("error", "access_denied");
    assertThat(tokens(allow("prompt", "consent")).has("refresh_token")).isTrue();
    assertThat(control.faults()).isZero();
  }
}
