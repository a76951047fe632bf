package hexmail.emulator.oauth;

import static hexmail.emulator.BrowserClient.MAIL;
import static hexmail.emulator.BrowserClient.back;
import static hexmail.emulator.BrowserClient.request;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.emulator.BrowserClient;
import hexmail.emulator.RunningGoogle;
import hexmail.emulator.grants.SampleAccounts;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInPagesTest {
  @RegisterExtension private final RunningGoogle running = new RunningGoogle();
  private final BrowserClient browser = running.browser();

  private HttpResponse<String> authorize(String... changes) {
    return browser.authorize(request(changes));
  }

  private static void assertAsksEveryone(HttpResponse<String> response) {
    assertAsks(
        response,
        "Sign in",
        SampleAccounts.ALL.stream()
            .map(account -> "aria-label=\"" + account.name() + " " + account.email() + "\"")
            .toArray(String[]::new));
  }

  private static void assertAsks(HttpResponse<String> response, String heading, String... names) {
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("<h1>" + heading + "</h1>");
    assertThat(response.body().split("aria-label=\"", -1)).hasSize(1 + names.length);
    assertThat(response.body()).contains(names);
  }

  @Nested
  class In_a_browser_without_a_session {

    @ParameterizedTest
    @ValueSource(strings = {"/o/oauth2/auth", "/o/oauth2/v2/auth"})
    void everyone_may_sign_in_on_both_urls(String path) {
      assertAsksEveryone(browser.get(path + "?" + BrowserClient.form(request())));
    }

    @ParameterizedTest
    @CsvSource({
      "login_hint,ada@example.com",
      "login_hint,ADA@example.com",
      "login_hint,101843027519364820157",
      "user_id,ada@example.com"
    })
    void a_hint_leads_to_the_sign_in_of_its_account(String name, String hint) {
      assertAsks(authorize(name, hint), "Sign in", "Ada Lovelace");
      assertThat(authorize(name, hint).body()).contains("Use another account");
    }

    @Test
    void a_hint_at_nobody_counts_for_nothing() {
      assertAsksEveryone(authorize("login_hint", "bob@example.com"));
    }

    @Test
    void a_sign_in_leads_to_the_consent_and_stays() {
      HttpResponse<String> response = browser.choose(request(), SampleAccounts.ALAN);

      assertThat(response.body()).contains("alan@example.com").contains(">Allow</button>");
      assertThat(authorize().body()).contains("alan@example.com").contains(">Allow</button>");
    }

    @Test
    void nobody_else_can_sign_in() {
      HttpResponse<String> response =
          browser.get("/signin/account?" + BrowserClient.form(request()) + "&account=1");

      assertThat(response.statusCode()).isEqualTo(400);
    }

    @Test
    void accounts_may_be_signed_in_to_it_from_the_start() {
      running
          .google()
          .control()
          .oauth()
          .signedInToNewBrowsers(List.of("ada@example.com", "grace@example.com"));

      assertAsks(authorize(), "Choose an account", "Ada L", "Grace H");
    }
  }

  @Nested
  class With_one_session {

    @BeforeEach
    void signIn() {
      browser.signIn(SampleAccounts.ADA);
    }

    @Test
    void there_is_no_chooser_and_after_the_consent_no_page_at_all() {
      assertThat(authorize().body()).contains("ada@example.com").contains(">Allow</button>");

      browser.allow(request(), SampleAccounts.ADA, MAIL);

      assertThat(back(authorize())).containsEntry("prompt", "none").containsEntry("authuser", "0");
    }

    @Test
    void the_chooser_is_shown_when_it_is_asked_for() {
      assertAsks(authorize("prompt", "select_account"), "Choose an account", "Ada Lovelace");
      assertAsks(
          authorize("prompt", "select_account", "login_hint", "ada@example.com"),
          "Choose an account",
          "Ada Lovelace");
    }

    @Test
    void a_hint_at_another_account_leads_to_its_sign_in() {
      assertAsks(authorize("login_hint", "grace@example.com"), "Sign in", "Grace Hopper");
    }

    @Test
    void another_account_can_be_used() {
      String others = "/signin/account?" + BrowserClient.form(request()) + "&other=true";

      assertAsksEveryone(browser.get(others));
    }

    @Test
    void a_new_subject_is_not_signed_in() {
      running.google().control().accounts().changeSubject("ada@example.com", "7");

      assertAsksEveryone(authorize());
    }
  }

  @Nested
  class With_several_sessions {

    @BeforeEach
    void signIn() {
      browser.allow(request(), SampleAccounts.GRACE, MAIL);
      browser.allow(request(), SampleAccounts.ADA, MAIL);
    }

    @Test
    void the_chooser_offers_these_and_a_way_to_others() {
      assertAsks(authorize(), "Choose an account", "Grace Hopper", "Ada Lovelace");
      assertThat(authorize().body()).contains("Use another account");
    }

    @Test
    void a_hint_skips_the_chooser_unless_it_is_asked_for() {
      assertThat(authorize("login_hint", "ada@example.com").statusCode()).isEqualTo(302);
      assertAsks(
          authorize("login_hint", "ada@example.com", "prompt", "select_account"),
          "Choose an account",
          "Grace Hopper",
          "Ada Lovelace");
    }

    @Test
    void an_account_that_has_to_sign_in_again_is_signed_out() {
      running.google().control().accounts().requireSignIn("ada@example.com");

      assertAsks(authorize("login_hint", "ada@example.com"), "Sign in", "Ada Lovelace");
      assertThat(back(authorize())).containsKey("code");
    }
  }
}
