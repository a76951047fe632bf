package hexmail.emulator.oauth;

import static hexmail.emulator.BrowserClient.MAIL;
import static hexmail.emulator.BrowserClient.SCOPES;
import static hexmail.emulator.BrowserClient.back;
import static hexmail.emulator.BrowserClient.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import hexmail.emulator.BrowserClient;
import hexmail.emulator.RunningGoogle;
import hexmail.emulator.grants.SampleAccounts;
import hexmail.emulator.grants.SignInSettings.Leniency;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationEndpointTest {
  private static final String SEND = "https://www.googleapis.com/auth/gmail.send";

  @RegisterExtension private final RunningGoogle running = new RunningGoogle();
  private final BrowserClient browser = running.browser();

  @Nested
  class The_way_back {

    @Test
    void carries_what_google_sends() {
      HttpResponse<String> response = browser.allow(request(), SampleAccounts.GRACE, MAIL);

      assertThat(response.statusCode()).isEqualTo(303);
      assertThat(response.headers().firstValue("Location").orElseThrow())
          .startsWith("http://localhost:8080/oauth2/callback?state=")
          .contains("&code=4%2F0A");
      Map<String, String> back = back(response);
      assertThat(back.keySet())
          .containsExactly("state", "iss", "code", "scope", "authuser", "prompt");
      assertThat(back)
          .contains(
              entry("state", "the state/&"),
              entry("iss", "https://accounts.google.com"),
              entry("authuser", "0"),
              entry("prompt", "consent"));
      assertThat(back.getOrDefault("scope", "").split(" ", -1))
          .containsExactlyInAnyOrder(
              "email",
              "profile",
              "openid",
              "https://www.googleapis.com/auth/userinfo.email",
              "https://www.googleapis.com/auth/userinfo.profile",
              MAIL);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"http://127.0.0.1:1/oauth2/callback", "http://localhost/oauth2/callback"})
    void goes_to_any_loopback_port(String redirectUri) {
      HttpResponse<String> response =
          browser.allow(request("redirect_uri", redirectUri), SampleAccounts.ADA, MAIL);

      assertThat(response.headers().firstValue("Location").orElseThrow())
          .startsWith(redirectUri + "?");
    }

    @Test
    void has_no_state_when_none_came() {
      assertThat(back(browser.allow(request("state", ""), SampleAccounts.ADA, MAIL)))
          .doesNotContainKey("state");
    }

    @Test
    void returns_only_the_scopes_that_were_ticked() {
      Map<String, String> back =
          back(browser.allow(request("scope", SCOPES + " " + SEND), SampleAccounts.ADA, SEND));

      assertThat(back.get("scope")).contains("openid", SEND).doesNotContain(MAIL);
    }

    @Test
    void numbers_the_accounts_of_the_browser_in_the_order_of_their_sign_in() {
      browser.allow(request(), SampleAccounts.GRACE, MAIL);
      browser.allow(request(), SampleAccounts.ADA, MAIL);

      assertThat(back(browser.authorize(request("login_hint", "grace@example.com"))))
          .containsEntry("authuser", "0");
      assertThat(back(browser.authorize(request("login_hint", "ada@example.com"))))
          .containsEntry("authuser", "1");
    }

    @Test
    void gives_no_scope_that_was_not_asked_for() {
      Map<String, String> back =
          back(browser.allow(request("scope", "openid"), SampleAccounts.ADA, MAIL));

      assertThat(back).containsEntry("scope", "openid");
    }

    @Test
    void adds_scopes_granted_before_when_asked_to() {
      browser.allow(request(), SampleAccounts.ADA, MAIL);

      HttpResponse<String> response =
          browser.authorize(
              request(
                  "scope", "openid",
                  "login_hint", "ada@example.com",
                  "include_granted_scopes", "true"));

      assertThat(back(response).get("scope")).contains(MAIL);
    }

    @Test
    void reports_a_cancelled_consent() {
      Map<String, String> form = request();
      form.put("account", SampleAccounts.ADA.subject());
      form.put("decision", "cancel");
      form.put("granted", MAIL);

      assertThat(back(browser.post("/signin/consent", form)))
          .containsExactly(entry("state", "the state/&"), entry("error", "access_denied"));
      assertThat(browser.authorize(request("login_hint", "ada@example.com")).statusCode())
          .isEqualTo(200);
    }

    @Test
    void reports_a_consent_without_scopes() {
      assertThat(back(browser.allow(request("scope", MAIL), SampleAccounts.ADA)))
          .containsEntry("error", "access_denied");
    }
  }

  @Nested
  class A_consent_without_anything_new {

    @Test
    void is_refused_when_a_right_was_asked_for() {
      assertThat(back(browser.allow(request(), SampleAccounts.ADA)))
          .containsExactly(entry("state", "the state/&"), entry("error", "access_denied"));
      assertThat(back(browser.allow(request("scope", "openid email"), SampleAccounts.ADA)))
          .containsKey("code");
      assertThat(back(browser.allow(request(), SampleAccounts.ADA)))
          .containsEntry("error", "access_denied");
    }

    @Test
    void gives_the_sign_in_scopes_where_that_is_switched_on() {
      running.google().control().oauth().lenient(Leniency.SIGN_IN_WITHOUT_RIGHTS, true);

      Map<String, String> back = back(browser.allow(request(), SampleAccounts.ADA));

      assertThat(back.get("scope")).contains("openid").doesNotContain("gmail");
    }

    @Test
    void keeps_rights_that_were_granted_before() {
      browser.allow(request(), SampleAccounts.ADA, MAIL);

      assertThat(back(browser.allow(request("prompt", "consent"), SampleAccounts.ADA)).get("scope"))
          .contains(MAIL);
    }
  }

  @Nested
  class Prompt_none {

    @Test
    void answers_with_an_error_where_a_page_would_be_needed() {
      assertThat(back(browser.authorize(request("prompt", "none"))))
          .containsExactly(entry("state", "the state/&"), entry("error", "login_required"));
      browser.signIn(SampleAccounts.ADA);
      assertThat(back(browser.authorize(request("prompt", "none"))))
          .containsEntry("error", "consent_required");
      assertThat(
              back(browser.authorize(request("prompt", "none", "login_hint", "grace@example.com"))))
          .containsEntry("error", "login_required");
      browser.signIn(SampleAccounts.GRACE);
      assertThat(back(browser.authorize(request("prompt", "none"))))
          .containsEntry("error", "interaction_required");
    }

    @Test
    void answers_with_a_code_once_everything_was_granted() {
      browser.allow(request(), SampleAccounts.ADA, MAIL);

      assertThat(
              back(browser.authorize(request("prompt", "none", "login_hint", "ada@example.com"))))
          .containsKey("code");
    }
  }
}
