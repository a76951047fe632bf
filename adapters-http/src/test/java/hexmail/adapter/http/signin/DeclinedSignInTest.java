package hexmail.adapter.http.signin;

import static hexmail.adapter.http.front.Browser.location;
import static hexmail.adapter.http.front.Front.ADA;
import static hexmail.adapter.http.front.Front.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.domain.authorization.GrantRequest;
import hexmail.domain.secret.State;
import hexmail.testkit.log.LogRecorder;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// People who decline, and rules that keep people out.
class DeclinedSignInTest {
  private static final String AT_GOOGLE = "href=\"http://127.0.0.1:9/auth?state=";

  @RegisterExtension private final LogRecorder log = new LogRecorder("hexmail");

  @Test
  void who_declines_or_ticks_no_box_learns_which_box_matters() {
    try (Front front = Front.start()) {
      Browser browser = front.browser();
      State state = browser.begin(Map.of("next", "/u/0/mail?q=a"));

      var answer = browser.get("/oauth2/callback?error=access_denied&state=" + state.reveal());
      var without = browser.post("/login", Map.of("rights", "profile", "next", "/accounts"));

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body())
          .contains("Hexmail may not read your mail", "View your email messages and settings")
          .contains(AT_GOOGLE, "href=\"/u/0/mail?q=a\"")
          .contains("action=\"/login\"", "name=\"rights\" value=\"profile\"")
          .contains("name=\"next\" value=\"/accounts\"", "Sign in without mail");
      assertThat(front.google.request(Browser.state(without)).grant())
          .isEqualTo(GrantRequest.USUAL.identityOnly());
      nothingStored(front, answer);
      assertThat(log.lines()).isEmpty();
    }
  }

  @Test
  void who_declines_to_add_an_account_may_add_it_without_mail() {
    try (Front front = Front.start()) {
      Browser browser = front.signedIn(ADA);
      State state = Browser.state(browser.post("/accounts/add", Map.of()));

      var answer = browser.get("/oauth2/callback?error=access_denied&state=" + state.reveal());
      var added =
          browser.callback(
              front.google,
              Browser.state(
                  browser.post("/accounts/add", Map.of("rights", "profile", "next", "/accounts"))),
              GRACE);

      assertThat(answer.body())
          .contains("action=\"/accounts/add\"", "name=\"rights\" value=\"profile\"");
      assertThat(location(added)).isEqualTo("/accounts");
      assertThat(browser.get("/accounts").body())
          .contains("ada@example.com", "grace@example.com", "Rights missing");
      assertThat(browser.get("/u/1/mail").body()).contains("Hexmail may not read your mail yet");
    }
  }

  @Test
  void who_declines_more_rights_goes_back_and_needs_no_other_sign_in() {
    try (Front front = Front.start()) {
      Browser browser = front.signedIn(ADA);
      State state = browser.begin(Map.of("next", "/accounts", "account", ADA.id().value()));

      var answer = browser.get("/oauth2/callback?error=access_denied&state=" + state.reveal());

      assertThat(answer.body())
          .contains("Hexmail may not read your mail", "nothing was changed", "href=\"/accounts\"")
          .doesNotContain("value=\"profile\"");
    }
  }

  @Test
  void a_rule_that_keeps_people_out_has_a_page_with_a_way_on() {
    try (Front front = Front.start()) {
      var organisation = ended(front, "org_internal");
      var embedded = ended(front, "disallowed_useragent");
      var blocked = ended(front, "admin_policy_enforced");

      assertThat(organisation)
          .contains("This installation is for one organisation only", "org_internal")
          .contains("action=\"/accounts/add\"", "Sign in with another account");
      assertThat(embedded)
          .contains("Google does not sign you in inside this app", "disallowed_useragent")
          .contains("http://localhost:8080/<")
          .doesNotContain(AT_GOOGLE);
      assertThat(blocked)
          .contains("Your organisation does not let Hexmail in", "action=\"/accounts/add\"");
      assertThat(log.lines().stream().map(line -> line.replaceFirst("Incident [0-9a-z]+-", "")))
          .containsExactly(
              "WARN 1: sign-in failed: the client admits accounts of its own organisation only",
              "WARN 2: sign-in failed: Google does not accept the built-in view of an app",
              "WARN 3: sign-in failed: Google's redirect reports a rule that keeps us out");
    }
  }

  private static String ended(Front front, String error) {
    Browser browser = front.browser();
    State state = browser.begin(Map.of());
    var answer = browser.get("/oauth2/callback?error=" + error + "&state=" + state.reveal());
    assertThat(answer.statusCode()).isEqualTo(403);
    nothingStored(front, answer);
    return answer.body();
  }

  @Test
  void who_declines_where_there_was_no_box_is_told_so() {
    try (Front front = Front.start()) {
      Browser browser = front.browser();
      State state = browser.begin(Map.of("next", "/accounts", "rights", "profile"));

      var answer =
          browser.get(
              "/oauth2/callback?error=access_denied&error_description=%3Cscript%3E&state="
                  + state.reveal());

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body())
          .contains("You declined")
          .contains(AT_GOOGLE, "href=\"/accounts\"")
          .doesNotContain("<script>", "%3Cscript", "access_denied");
      nothingStored(front, answer);
      assertThat(log.lines()).isEmpty();
    }
  }

  @Test
  void who_declined_can_still_choose_the_account_that_was_wanted() {
    try (Front front = Front.start()) {
      Browser browser = front.signedIn(ADA);
      State state = browser.begin(Map.of("next", "/accounts", "account", ADA.id().value()));

      var declined = browser.get("/oauth2/callback?error=access_denied&state=" + state.reveal());
      var again = browser.callback(front.google, linked(declined), ADA);

      assertThat(front.google.request(linked(declined)).loginHint()).isEqualTo("ada@example.com");
      assertThat(location(again)).isEqualTo("/accounts");
    }
  }

  private static State linked(HttpResponse<String> page) {
    int from = page.body().indexOf(AT_GOOGLE) + AT_GOOGLE.length();
    return new State(page.body().substring(from, from + 43));
  }

  private static void nothingStored(Front front, HttpResponse<String> answer) {
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(front.sessions.size()).isZero();
    assertThat(front.credentials.find(ADA.id())).isEmpty();
    assertThat(front.credentials.find(GRACE.id())).isEmpty();
  }
}
