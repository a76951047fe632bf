package hexmail.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.GoogleConsent;
import hexmail.bootstrap.harness.PlainHttp;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.StubServer.Answer;
import hexmail.bootstrap.kit.StubServer.Request;
import hexmail.bootstrap.kit.TestBrowser;
import hexmail.bootstrap.kit.TestBrowser.Page;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.grants.SignInSettings.Leniency;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What becomes of the tokens and rights that Google gives, or does not give.
class GrantChecksTest {
  @RegisterExtension final TestHexmail hexmail = new TestHexmail(TestOptions.TAMPERED);
  private final TestBrowser browser = hexmail.browser();

  // S16
  @Test
  void a_second_sign_in_without_a_refresh_token_keeps_the_stored_one() {
    URI first = hexmail.consent(hexmail.begin(browser, "/"), TestHexmail.ADA);
    browser.get(first);
    TestBrowser again = hexmail.newBrowser();
    again.get(hexmail.consent(hexmail.begin(again, "/"), TestHexmail.ADA));
    assertThat(hexmail.tampering().issued("refresh_token")).hasSize(1);

    hexmail.google().expireAccessTokens(TestHexmail.ADA);
    Page list = again.open(hexmail.at("/u/0/mail")).has(200);

    assertThat(list.document().select("ol a[href*=/mail/]")).isNotEmpty();
    assertThat(hexmail.tampering().exchanges())
        .extracting(request -> request.parameter("grant_type"))
        .containsExactly("authorization_code", "authorization_code", "refresh_token");
  }

  // S16
  @Test
  void where_no_refresh_token_ever_comes_consent_is_asked_for_once_and_never_again() {
    hexmail
        .tampering()
        .tokens(answer -> {
          answer.remove("refresh_token");
          return answer;
        });

    Page end = browser.consent(hexmail.signIn(browser, TestHexmail.ADA), TestHexmail.ADA);

    assertThat(end.status()).isEqualTo(400);
    assertThat(end.address().getPath()).isEqualTo(TestHexmail.CALLBACK);
    assertThat(hexmail.google().parameters(Endpoint.AUTHORIZATION))
        .extracting(asked -> asked.getOrDefault("prompt", ""))
        .containsExactly("", "consent");
    assertThat(hexmail.google().count(Endpoint.TOKEN)).isEqualTo(2);
    assertThat(hexmail.database().count("credential")).isZero();
    assertThat(hexmail.isSignedIn(browser)).isFalse();
  }

  // S17
  @Test
  void the_code_travels_in_the_body_with_the_secret_of_the_client_and_nowhere_else() {
    URI callback = hexmail.consent(hexmail.begin(browser, "/"), TestHexmail.ADA);
    String code = TestBrowser.parameter(callback, "code");

    browser.get(callback);

    assertThat(hexmail.tampering().exchanges()).hasSize(1);
    Request exchange = hexmail.tampering().exchanges().getFirst();
    assertThat(exchange.method()).isEqualTo("POST");
    assertThat(exchange.address().getRawQuery()).isNull();
    assertThat(exchange.parameters())
        .containsEntry("code", code)
        .containsKeys("code_verifier", "client_id", "client_secret");
    assertThat(exchange.parameter("client_secret")).startsWith("GOCSPX-");
  }

  // S17
  @Test
  void a_token_endpoint_that_points_elsewhere_is_not_followed() {
    String stray = hexmail.tampering().at("/stray").toString();
    for (int status : new int[] {301, 302, 303, 307, 308}) {
      hexmail.tampering().answers(_ -> new Answer(status, Map.of("Location", stray), ""));

      Page end = hexmail.signIn(browser, TestHexmail.ADA);

      assertThat(end.status()).as("after %d", status).isEqualTo(502);
    }
    assertThat(hexmail.tampering().strays()).isZero();
    assertThat(hexmail.database().count("credential")).isZero();
  }

  // S15
  @Test
  void without_the_mail_scope_a_person_is_signed_in_and_gmail_is_not_called() {
    hexmail.google().oauth().lenient(Leniency.SIGN_IN_WITHOUT_RIGHTS, true);

    URI callback = new GoogleConsent(hexmail.begin(browser, "/"), TestHexmail.ADA).identityOnly();

    assertMailIsNotAuthorized(callback);
  }

  // S15
  @Test
  void an_answer_without_scopes_grants_nothing() {
    hexmail
        .tampering()
        .tokens(answer -> {
          answer.remove("scope");
          return answer;
        });

    assertMailIsNotAuthorized(hexmail.consent(hexmail.begin(browser, "/"), TestHexmail.ADA));
  }

  private void assertMailIsNotAuthorized(URI callback) {
    assertThat(browser.get(callback).statusCode()).isEqualTo(303);
    Page list = browser.open(hexmail.at("/u/0/mail"));
    PlainHttp.Reply api =
        PlainHttp.get(
            hexmail.at(TestHexmail.ACCOUNTS_API + "/0/messages"),
            "Cookie",
            browser.cookieHeader(hexmail.at("/")));

    assertThat(hexmail.isSignedIn(browser)).isTrue();
    assertThat(list.document().select("main form[method=post] button")).isNotEmpty();
    assertThat(list.document().select("ol a[href*=/mail/]")).isEmpty();
    assertThat(api.status()).isEqualTo(403);
    assertThat(api.body()).contains("/problems/rights-missing");
    assertThat(hexmail.calls().ofGmail()).isZero();
  }
}
