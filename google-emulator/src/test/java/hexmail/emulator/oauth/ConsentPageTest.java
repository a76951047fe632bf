package hexmail.emulator.oauth;

import static hexmail.emulator.BrowserClient.MAIL;
import static hexmail.emulator.BrowserClient.back;
import static hexmail.emulator.BrowserClient.request;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.emulator.BrowserClient;
import hexmail.emulator.RunningGoogle;
import hexmail.emulator.grants.SampleAccounts;
import hexmail.emulator.grants.SignInSettings.Leniency;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The page on which a person allows what the client asks for.
class ConsentPageTest {
  @RegisterExtension private final RunningGoogle running = new RunningGoogle();
  private final BrowserClient browser = running.browser();

  private HttpResponse<String> authorize(String... changes) {
    return browser.authorize(request(changes));
  }

  @BeforeEach
  void signIn() {
    browser.signIn(SampleAccounts.ADA);
  }

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
        .contains("<span>View your email messages and settings</span></label>")
        .contains("<span>Send mail for you</span></label>");
  }

  @Test
  void leaves_boxes_empty_unless_that_is_switched_off() {
    String box = "type=\"checkbox\" name=\"granted\" value=\"" + MAIL + "\"";

    assertThat(authorize().body()).contains(box + ">").contains("Tick what");
    running.google().control().oauth().lenient(Leniency.BOXES_TICKED, true);
    assertThat(authorize().body()).contains(box + " checked>");
  }

  @Test
  void has_no_box_when_only_sign_in_is_asked_for() {
    assertThat(authorize("scope", "openid email").body())
        .contains(">Allow</button>")
        .doesNotContain("type=\"checkbox\"", "Tick what");
  }

  @Test
  void has_no_box_for_what_was_allowed_before() {
    browser.allow(request(), SampleAccounts.ADA, MAIL);

    assertThat(authorize("prompt", "consent").body())
        .contains("View your email messages and settings", "(allowed before)")
        .doesNotContain("type=\"checkbox\"");
  }

  @Test
  void has_no_checkbox_for_a_single_right() {
    HttpResponse<String> response =
        browser.authorize(request("login_hint", "ada@example.com", "scope", MAIL));

    assertThat(response.body())
        .contains("View your email messages and settings")
        .doesNotContain("type=\"checkbox\"");
  }

  @Test
  void keeps_markup_in_the_state_as_text() {
    HttpResponse<String> response =
        browser.authorize(request("login_hint", "ada@example.com", "state", "\"><b>'&"));

    assertThat(response.body()).contains("value=\"&#34;>&lt;b>&#39;&amp;\"").doesNotContain("<b>");
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
    browser.allow(request("scope", "openid email profile"), SampleAccounts.ADA);

    HttpResponse<String> again = browser.authorize(request("login_hint", "ada@example.com"));

    assertThat(again.body()).contains(">Allow</button>");
  }

  @Test
  void counts_for_one_account_only() {
    browser.allow(request(), SampleAccounts.ADA, MAIL);

    HttpResponse<String> other = browser.choose(request(), SampleAccounts.GRACE);

    assertThat(other.body()).contains(">Allow</button>");
  }
}
