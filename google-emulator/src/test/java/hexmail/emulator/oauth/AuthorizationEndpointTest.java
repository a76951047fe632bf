package hexmail.emulator.oauth;

import static hexmail.emulator.Visitor.MAIL;
import static hexmail.emulator.Visitor.back;
import static hexmail.emulator.Visitor.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import hexmail.emulator.RunningGoogle;
import hexmail.emulator.Visitor;
import hexmail.emulator.grants.Accounts;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationEndpointTest {
  @TempDir Path data;
  private RunningGoogle running;
  private Visitor visitor;

  @BeforeEach
  void start() {
    running = RunningGoogle.in(data);
    visitor = running.visitor();
  }

  @AfterEach
  void stop() {
    running.close();
  }

  @Nested
  class A_bad_request {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            client_id     | ''                                    | 400 | invalid_request
            client_id     | somebody.apps.googleusercontent.com   | 401 | invalid_client
            redirect_uri  | ''                                    | 400 | invalid_request
            redirect_uri  | https://localhost:8080/oauth2/callback | 400 | redirect_uri_mismatch
            redirect_uri  | http://localhost:8080/oauth2/callback/ | 400 | redirect_uri_mismatch
            redirect_uri  | http://localhost:8080/OAuth2/callback | 400 | redirect_uri_mismatch
            redirect_uri  | http://localhost:8080/oauth2/callback?a=b | 400 | redirect_uri_mismatch
            redirect_uri  | http://localhost:8080/oauth2/callback#a | 400 | redirect_uri_mismatch
            redirect_uri  | http://a@localhost:8080/oauth2/callback | 400 | redirect_uri_mismatch
            redirect_uri  | http://evil.example/oauth2/callback   | 400 | redirect_uri_mismatch
            redirect_uri  | not a uri                             | 400 | redirect_uri_mismatch
            response_type | ''                                    | 400 | invalid_request
            response_type | token                                 | 400 | unsupported_response_type
            scope         | ''                                    | 400 | invalid_request
            scope         | openid nonsense                       | 400 | invalid_scope
            access_type   | sometimes                             | 400 | invalid_request
            prompt        | login                                 | 400 | invalid_request
            prompt        | none consent                          | 400 | invalid_request
            approval_prompt | always                              | 400 | invalid_request
            code_challenge | tooshort                             | 400 | invalid_request
            code_challenge_method | S256                          | 400 | invalid_request
            """)
    void is_refused_on_googles_own_page(String name, String value, int status, String error) {
      HttpResponse<String> answer = visitor.authorize(request(name, value));

      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(answer.headers().firstValue("Location")).isEmpty();
      assertThat(answer.body()).contains("Error %d: %s<".formatted(status, error));
    }

    @Test
    void prompt_and_approval_prompt_exclude_each_other() {
      HttpResponse<String> answer =
          visitor.authorize(request("prompt", "consent", "approval_prompt", "force"));

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("Conflict params: approval_prompt and prompt");
    }

    @Test
    void a_parameter_comes_once() {
      HttpResponse<String> answer =
          visitor.get("/o/oauth2/v2/auth?" + Visitor.form(request()) + "&state=two");

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("OAuth 2 parameters can only have a single value: state");
    }

    @Test
    void markup_in_it_stays_text() {
      HttpResponse<String> answer =
          visitor.authorize(request("response_type", "<script>alert(1)</script>"));

      assertThat(answer.body()).contains("&lt;script&gt;").doesNotContain("<script");
    }

    @Test
    void is_refused_at_the_consent_form_too() {
      HttpResponse<String> answer =
          visitor.allow(
              request("redirect_uri", "http://evil.example/oauth2/callback"), Accounts.ADA, MAIL);

      assertThat(answer.statusCode()).isEqualTo(400);
    }
  }

  @Nested
  class The_account_chooser {

    @ParameterizedTest
    @ValueSource(strings = {"/o/oauth2/auth", "/o/oauth2/v2/auth"})
    void offers_every_account_on_both_urls(String path) {
      HttpResponse<String> answer = visitor.get(path + "?" + Visitor.form(request()));

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body())
          .contains("aria-label=\"Ada Lovelace ada@example.com\"")
          .contains("aria-label=\"Grace Hopper grace@example.com\"")
          .contains("aria-label=\"Alan Turing alan@example.com\"");
    }

    @ParameterizedTest
    @CsvSource({
      "login_hint,ada@example.com",
      "login_hint,ADA@example.com",
      "login_hint,101843027519364820157",
      "user_id,ada@example.com"
    })
    void is_skipped_when_the_hint_fits_an_account(String name, String hint) {
      HttpResponse<String> answer = visitor.authorize(request(name, hint));

      assertThat(answer.body()).contains(">Allow</button>").contains("Ada Lovelace");
    }

    @Test
    void is_shown_when_the_hint_fits_nobody_or_is_overruled() {
      assertThat(visitor.authorize(request("login_hint", "bob@example.com")).body())
          .contains("<h1>Choose an account</h1>");
      assertThat(
              visitor
                  .authorize(request("login_hint", "ada@example.com", "prompt", "select_account"))
                  .body())
          .contains("<h1>Choose an account</h1>");
    }

    @Test
    void leads_to_the_consent_of_the_chosen_account() {
      HttpResponse<String> answer =
          visitor.get(
              "/signin/account?" + Visitor.form(request()) + "&account=" + Accounts.ALAN.subject());

      assertThat(answer.body()).contains("alan@example.com").contains(">Allow</button>");
    }

    @Test
    void knows_no_other_accounts() {
      HttpResponse<String> answer =
          visitor.get("/signin/account?" + Visitor.form(request()) + "&account=1");

      assertThat(answer.statusCode()).isEqualTo(400);
    }
  }

  @Nested
  class The_consent_page {

    @Test
    void has_a_labelled_checkbox_for_each_right_beyond_sign_in() {
      HttpResponse<String> answer =
          visitor.authorize(
              request(
                  "login_hint",
                  "ada@example.com",
                  "scope",
                  "openid email https://www.googleapis.com/auth/gmail.send " + MAIL));

      assertThat(answer.body().split("type=\"checkbox\"", -1)).hasSize(3);
      assertThat(answer.body())
          .contains("<span>Read your mail</span></label>")
          .contains("<span>Send mail for you</span></label>");
    }

    @Test
    void has_no_checkbox_for_a_single_right() {
      HttpResponse<String> answer =
          visitor.authorize(request("login_hint", "ada@example.com", "scope", MAIL));

      assertThat(answer.body()).contains("Read your mail").doesNotContain("type=\"checkbox\"");
    }

    @Test
    void keeps_markup_in_the_state_as_text() {
      HttpResponse<String> answer =
          visitor.authorize(request("login_hint", "ada@example.com", "state", "\"><b>'&"));

      assertThat(answer.body())
          .contains("value=\"&quot;&gt;&lt;b&gt;&#39;&amp;\"")
          .doesNotContain("<b>");
    }

    @Test
    void runs_no_script_and_lets_its_form_lead_to_the_client_only() {
      HttpResponse<String> answer = visitor.authorize(request("login_hint", "ada@example.com"));

      assertThat(answer.headers().firstValue("Content-Security-Policy"))
          .hasValue(
              "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
                  + " frame-ancestors 'none'; form-action 'self' http://localhost:8080");
    }

    @Test
    void is_skipped_once_everything_was_granted() {
      visitor.allow(request(), Accounts.ADA, MAIL);

      HttpResponse<String> again = visitor.authorize(request("login_hint", "ada@example.com"));

      assertThat(again.statusCode()).isEqualTo(302);
      assertThat(back(again)).containsEntry("prompt", "none");
    }

    @ParameterizedTest
    @CsvSource({"prompt,consent", "approval_prompt,force"})
    void is_shown_again_when_asked_for(String name, String value) {
      visitor.allow(request(), Accounts.ADA, MAIL);

      HttpResponse<String> again =
          visitor.authorize(request("login_hint", "ada@example.com", name, value));

      assertThat(again.body()).contains(">Allow</button>");
    }

    @Test
    void is_shown_again_when_a_right_is_missing() {
      visitor.allow(request(), Accounts.ADA);

      HttpResponse<String> again = visitor.authorize(request("login_hint", "ada@example.com"));

      assertThat(again.body()).contains(">Allow</button>");
    }

    @Test
    void counts_for_one_account_only() {
      visitor.allow(request(), Accounts.ADA, MAIL);

      HttpResponse<String> other = visitor.authorize(request("login_hint", "grace@example.com"));

      assertThat(other.body()).contains(">Allow</button>");
    }
  }

  @Nested
  class The_way_back {

    @Test
    void carries_what_google_sends() {
      HttpResponse<String> answer = visitor.allow(request(), Accounts.GRACE, MAIL);

      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location").orElseThrow())
          .startsWith("http://localhost:8080/oauth2/callback?state=")
          .contains("&code=4%2F0A");
      Map<String, String> back = back(answer);
      assertThat(back.keySet())
          .containsExactly("state", "iss", "code", "scope", "authuser", "prompt");
      assertThat(back)
          .contains(
              entry("state", "the state/&"),
              entry("iss", "https://accounts.google.com"),
              entry("authuser", "1"),
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
      HttpResponse<String> answer =
          visitor.allow(request("redirect_uri", redirectUri), Accounts.ADA, MAIL);

      assertThat(answer.headers().firstValue("Location").orElseThrow())
          .startsWith(redirectUri + "?");
    }

    @Test
    void has_no_state_when_none_came() {
      assertThat(back(visitor.allow(request("state", ""), Accounts.ADA, MAIL)))
          .doesNotContainKey("state");
    }

    @Test
    void tells_only_the_scopes_that_were_ticked() {
      Map<String, String> back = back(visitor.allow(request(), Accounts.ADA));

      assertThat(back.get("scope")).contains("openid").doesNotContain("gmail");
    }

    @Test
    void gives_no_scope_that_was_not_asked_for() {
      Map<String, String> back =
          back(visitor.allow(request("scope", "openid"), Accounts.ADA, MAIL));

      assertThat(back).containsEntry("scope", "openid");
    }

    @Test
    void adds_scopes_granted_before_when_asked_to() {
      visitor.allow(request(), Accounts.ADA, MAIL);

      HttpResponse<String> answer =
          visitor.authorize(
              request(
                  "scope", "openid",
                  "login_hint", "ada@example.com",
                  "include_granted_scopes", "true"));

      assertThat(back(answer).get("scope")).contains(MAIL);
    }

    @Test
    void tells_of_a_cancelled_consent() {
      Map<String, String> form = request();
      form.put("account", Accounts.ADA.subject());
      form.put("decision", "cancel");
      form.put("granted", MAIL);

      assertThat(back(visitor.post("/signin/consent", form)))
          .containsExactly(entry("state", "the state/&"), entry("error", "access_denied"));
      assertThat(visitor.authorize(request("login_hint", "ada@example.com")).statusCode())
          .isEqualTo(200);
    }

    @Test
    void tells_of_a_consent_to_nothing() {
      assertThat(back(visitor.allow(request("scope", MAIL), Accounts.ADA)))
          .containsEntry("error", "access_denied");
    }
  }

  @Nested
  class Prompt_none {

    @Test
    void answers_with_an_error_where_a_page_would_be_needed() {
      assertThat(back(visitor.authorize(request("prompt", "none"))))
          .containsExactly(entry("state", "the state/&"), entry("error", "interaction_required"));
      assertThat(
              back(visitor.authorize(request("prompt", "none", "login_hint", "ada@example.com"))))
          .containsEntry("error", "consent_required");
    }

    @Test
    void answers_with_a_code_once_everything_was_granted() {
      visitor.allow(request(), Accounts.ADA, MAIL);

      assertThat(
              back(visitor.authorize(request("prompt", "none", "login_hint", "ada@example.com"))))
          .containsKey("code");
    }
  }
}
