package hexmail.emulator.oauth;

import static hexmail.emulator.BrowserClient.MAIL;
import static hexmail.emulator.BrowserClient.back;
import static hexmail.emulator.BrowserClient.request;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.emulator.BrowserClient;
import hexmail.emulator.RunningGoogle;
import hexmail.emulator.grants.SampleAccounts;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInPagesTest {
  @RegisterExtension private final RunningGoogle running = new RunningGoogle();
  private final BrowserClient browser = running.browser();

  @Nested
  class The_account_chooser {

    @ParameterizedTest
    @ValueSource(strings = {"/o/oauth2/auth", "/o/oauth2/v2/auth"})
    void offers_every_account_on_both_urls(String path) {
      HttpResponse<String> response = browser.get(path + "?" + BrowserClient.form(request()));

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body())
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
      HttpResponse<String> response = browser.authorize(request(name, hint));

      assertThat(response.body()).contains(">Allow</button>").contains("Ada Lovelace");
    }

    @Test
    void is_shown_when_the_hint_fits_nobody_or_is_overruled() {
      assertThat(browser.authorize(request("login_hint", "bob@example.com")).body())
          .contains("<h1>Choose an account</h1>");
      assertThat(
              browser
                  .authorize(request("login_hint", "ada@example.com", "prompt", "select_account"))
                  .body())
          .contains("<h1>Choose an account</h1>");
    }

    @Test
    void leads_to_the_consent_of_the_chosen_account() {
      HttpResponse<String> response =
          browser.get(
              "/signin/account?"
                  + BrowserClient.form(request())
                  + "&account="
                  + SampleAccounts.ALAN.subject());

      assertThat(response.body()).contains("alan@example.com").contains(">Allow</button>");
    }

    @Test
    void knows_no_other_accounts() {
      HttpResponse<String> response =
          browser.get("/signin/account?" + BrowserClient.form(request()) + "&account=1");

      assertThat(response.statusCode()).isEqualTo(400);
    }
  }

  @Nested
  class The_consent_page {

    @Test
    void has_a_labelled_checkbox_for_each_right_beyond_sign_in() {
      HttpResponse<String> response =
          browser.authorize(
              request(
                  "login_hint",
                  "ada@example.com",
                  "scope",
                  "openid email https://www.googleapis.com/auth/gmail.send " + MAIL));

      assertThat(response.body().split("type=\"checkbox\"", -1)).hasSize(3);
      assertThat(response.body())
          .contains("<span>Read your mail</span></label>")
          .contains("<span>Send mail for you</span></label>");
    }

    @Test
    void has_no_checkbox_for_a_single_right() {
      HttpResponse<String> response =
          browser.authorize(request("login_hint", "ada@example.com", "scope", MAIL));

      assertThat(response.body()).contains("Read your mail").doesNotContain("type=\"checkbox\"");
    }

    @Test
    void keeps_markup_in_the_state_as_text() {
      HttpResponse<String> response =
          browser.authorize(request("login_hint", "ada@example.com", "state", "\"><b>'&"));

      assertThat(response.body())
          .contains("value=\"&#34;>&lt;b>&#39;&amp;\"")
          .doesNotContain("<b>");
    }

    @Test
    void runs_no_script_and_lets_its_form_lead_to_the_client_only() {
      HttpResponse<String> response = browser.authorize(request("login_hint", "ada@example.com"));

      assertThat(response.headers().firstValue("Content-Security-Policy"))
          .hasValue(
              "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
                  + " frame-ancestors 'none'; form-action 'self' http://localhost:8080");
    }

    @Test
    void keeps_its_address_from_other_sites_but_not_the_origin_from_its_own_form() {
      HttpResponse<String> response = browser.authorize(request("login_hint", "ada@example.com"));

      assertThat(response.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    @Test
    void is_skipped_once_everything_was_granted() {
      browser.allow(request(), SampleAccounts.ADA, MAIL);

      HttpResponse<String> again = browser.authorize(request("login_hint", "ada@example.com"));

      assertThat(again.statusCode()).isEqualTo(302);
      assertThat(back(again)).containsEntry("prompt", "none");
    }

    @ParameterizedTest
    @CsvSource({"prompt,consent", "approval_prompt,force"})
    void is_shown_again_when_asked_for(String name, String value) {
      browser.allow(request(), SampleAccounts.ADA, MAIL);

      HttpResponse<String> again =
          browser.authorize(request("login_hint", "ada@example.com", name, value));

      assertThat(again.body()).contains(">Allow</button>");
    }

    @Test
    void is_shown_again_when_a_right_is_missing() {
      browser.allow(request(), SampleAccounts.ADA);

      HttpResponse<String> again = browser.authorize(request("login_hint", "ada@example.com"));

      assertThat(again.body()).contains(">Allow</button>");
    }

    @Test
    void counts_for_one_account_only() {
      browser.allow(request(), SampleAccounts.ADA, MAIL);

      HttpResponse<String> other = browser.authorize(request("login_hint", "grace@example.com"));

      assertThat(other.body()).contains(">Allow</button>");
    }
  }
}
