package hexmail.adapter.http.signin;

import static hexmail.adapter.http.front.Browser.location;
import static hexmail.adapter.http.front.Front.ADA;
import static hexmail.adapter.http.front.Front.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.domain.authorization.ExchangeOutcome;
import hexmail.domain.authorization.IdentityOutcome;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.outage.Outage;
import hexmail.domain.secret.State;
import hexmail.testkit.log.LogRecorder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallbackOutcomesTest {
  private static final String AT_GOOGLE = "href=\"http://127.0.0.1:9/auth?state=";

  @RegisterExtension private final LogRecorder log = new LogRecorder("hexmail");

  @Test
  void another_error_of_google_is_not_repeated() {
    try (Front front = Front.start()) {
      Browser browser = front.browser();
      State state = browser.begin(Map.of());

      var answer = browser.get("/oauth2/callback?error=odd_error&state=" + state.reveal());

      refused(answer, "Google could not sign you in");
      assertThat(answer.body()).contains(AT_GOOGLE).doesNotContain("odd_error");
      logged("Google's redirect reports an error");
    }
  }

  @Test
  void a_code_that_google_refuses_leads_to_a_new_attempt() {
    try (Front front = Front.start()) {
      Browser browser = front.browser();
      State state = browser.begin(Map.of("next", "/accounts"));

      var answer = browser.get("/oauth2/callback?code=wrong&state=" + state.reveal());
      var again = browser.callback(front.google, linked(answer), ADA);

      refused(answer, "Google no longer accepts this sign-in");
      logged("code refused (invalid_grant)");
      assertThat(location(again)).isEqualTo("/accounts");
    }
  }

  @Test
  void without_a_user_id_nothing_is_stored() {
    try (Front front = Front.start()) {
      front.google.omitUserId(true);

      var answer = front.browser().signIn(front.google, ADA);

      refused(answer, "Google did not say who you are");
      assertThat(answer.body()).contains(AT_GOOGLE);
    }
  }

  @Test
  void an_identity_without_proof_is_refused() {
    try (Front front = Front.start()) {
      front.identities.set(_ -> new IdentityOutcome.Unproven(ADA.id(), "forged"));

      var answer = front.browser().signIn(front.google, ADA);

      refused(answer, "Your identity could not be verified");
      logged("identity unproven (forged)");
      assertThat(answer.body()).contains(AT_GOOGLE);
    }
  }

  private static ExchangeOutcome withoutRefreshToken(ExchangeOutcome outcome) {
    return outcome instanceof ExchangeOutcome.Exchanged(TokenGrant grant)
        ? new ExchangeOutcome.Exchanged(
            new TokenGrant(grant.bearer(), null, grant.scopes(), grant.idToken()))
        : outcome;
  }

  @Test
  void a_missing_refresh_token_is_asked_for_once() {
    try (Front front = Front.start()) {
      front.exchanges.set(CallbackOutcomesTest::withoutRefreshToken);
      Browser browser = front.browser();

      var first = browser.signIn(front.google, ADA);
      var second = browser.callback(front.google, Browser.state(first), ADA);

      assertThat(first.statusCode()).isEqualTo(303);
      assertThat(location(first)).startsWith("http://127.0.0.1:9/auth?").contains("prompt=consent");
      nothingStored(front, first);
      refused(second, "Google gave no lasting access");
      assertThat(second.body()).contains(AT_GOOGLE);
    }
  }

  @Test
  void another_account_than_the_wanted_one_is_named_together_with_it() {
    try (Front front = Front.start()) {
      Browser browser = front.signedIn(ADA);
      State state = browser.begin(Map.of("account", ADA.id().value()));

      var answer = browser.callback(front.google, state, GRACE);

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .contains("This is another account", "ada@example.com", "grace@example.com")
          .contains(AT_GOOGLE)
          .contains("action=\"/accounts/add\"");
      assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
      assertThat(front.credentials.find(GRACE.id())).isEmpty();
      assertThat(browser.get("/api/v1/accounts").body()).contains("ada@example.com");
    }
  }

  @Test
  void who_is_not_admitted_is_told_so() {
    try (Front front = Front.admitting(ADA)) {
      var answer = front.browser().signIn(front.google, GRACE);

      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body())
          .contains("This account may not sign in here", "grace@example.com")
          .contains("action=\"/accounts/add\"", "Sign in with another account");
      logged("account not admitted");
      nothingStored(front, answer);
    }
  }

  @ParameterizedTest
  @CsvSource({"UNREACHABLE, 503", "TOO_SLOW, 503", "FAILED, 503", "GARBLED, 502"})
  void an_outage_of_google_ends_in_a_page_with_a_new_attempt(Outage outage, int status) {
    try (Front front = Front.start()) {
      Browser browser = front.browser();
      front.google.outage(outage);

      var answer = browser.signIn(front.google, ADA);
      front.google.outage(null);
      var again = browser.callback(front.google, linked(answer), ADA);

      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(answer.body()).contains("Try again").doesNotContain("out of order");
      assertThat(log.lines())
          .singleElement()
          .asString()
          .matches(
              "WARN Incident [0-9a-z]+-1: sign-in failed: Google is unavailable \\("
                  + outage
                  + "\\): .+");
      assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
      assertThat(again.statusCode()).isEqualTo(303);
    }
  }

  @Test
  void only_the_operator_can_fix_a_client_that_google_rejects() {
    try (Front front = Front.start()) {
      front.google.rejectClient(true);

      var answer = front.browser().signIn(front.google, ADA);

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("http://localhost:8080/oauth2/callback", "invalid_client");
      nothingStored(front, answer);
    }
  }

  @Test
  void a_store_out_of_order_leaves_no_code_in_a_link() {
    try (Front front = Front.start()) {
      Browser browser = front.browser();
      State state = browser.begin(Map.of());
      front.credentialOutage.start();

      var answer = browser.callback(front.google, state, ADA);

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).doesNotContain(state.reveal()).doesNotContain("code=");
      nothingStored(front, answer);
    }
  }

  private void logged(String reason) {
    assertThat(log.lines())
        .singleElement()
        .asString()
        .matches("WARN Incident [0-9a-z]+-1: sign-in failed: " + Pattern.quote(reason));
  }

  private static State linked(HttpResponse<String> page) {
    int from = page.body().indexOf(AT_GOOGLE) + AT_GOOGLE.length();
    return new State(page.body().substring(from, from + 43));
  }

  private static void refused(HttpResponse<String> answer, String title) {
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("<h1>" + title + "</h1>");
    assertThat(answer.headers().allValues("Set-Cookie")).isEqualTo(List.of());
    assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
  }

  private static void nothingStored(Front front, HttpResponse<String> answer) {
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(front.sessions.size()).isZero();
    assertThat(front.credentials.find(ADA.id())).isEmpty();
    assertThat(front.credentials.find(GRACE.id())).isEmpty();
  }
}
