package hexmail.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.kit.SmallServer.Answer;
import hexmail.bootstrap.kit.SmallServer.Request;
import hexmail.bootstrap.kit.TestBrowser;
import hexmail.bootstrap.kit.TestBrowser.Page;
import hexmail.emulator.control.Endpoint;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of the tokens and rights that Google gives, or does not give.
class GrantChecksTest {
  @TempDir private Path data;
  private Stage stage;
  private TestBrowser browser;

  @BeforeEach
  void start() {
    stage = Stage.start(data);
    browser = stage.browser();
  }

  @AfterEach
  void stop() {
    stage.close();
  }

  // S16
  @Test
  void a_second_sign_in_without_a_refresh_token_keeps_the_stored_one() {
    URI first = stage.consent(stage.begin(browser, "/"), Stage.ADA);
    browser.get(first);
    TestBrowser again = stage.browser();
    again.get(stage.consent(stage.begin(again, "/"), Stage.ADA));
    assertThat(stage.middleman().issued("refresh_token")).hasSize(1);

    stage.google().expireAccessTokens(Stage.ADA);
    Page list = again.open(stage.at("/u/0/mail")).has(200);

    assertThat(list.document().select("ol a[href*=/mail/]")).isNotEmpty();
    assertThat(stage.middleman().exchanges())
        .extracting(request -> request.parameter("grant_type"))
        .containsExactly("authorization_code", "authorization_code", "refresh_token");
  }

  // S16
  @Test
  void where_no_refresh_token_ever_comes_consent_is_asked_for_once_and_never_again() {
    stage
        .middleman()
        .tokens(answer -> {
          answer.remove("refresh_token");
          return answer;
        });

    Page end = browser.consent(stage.signIn(browser, Stage.ADA), Stage.ADA);

    assertThat(end.status()).isEqualTo(400);
    assertThat(end.address().getPath()).isEqualTo(Stage.CALLBACK);
    assertThat(stage.google().parameters(Endpoint.AUTHORIZATION))
        .extracting(asked -> asked.getOrDefault("prompt", ""))
        .containsExactly("", "consent");
    assertThat(stage.exchanges()).isEqualTo(2);
    assertThat(stage.database().count("credential")).isZero();
    assertThat(stage.isSignedIn(browser)).isFalse();
  }

  // S17
  @Test
  void the_code_travels_in_the_body_with_the_secret_of_the_client_and_nowhere_else() {
    URI callback = stage.consent(stage.begin(browser, "/"), Stage.ADA);
    String code = TestBrowser.parameter(callback, "code");

    browser.get(callback);

    assertThat(stage.middleman().exchanges()).hasSize(1);
    Request exchange = stage.middleman().exchanges().getFirst();
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
    String stray = stage.middleman().at("/stray").toString();
    for (int status : new int[] {301, 302, 303, 307, 308}) {
      stage.middleman().answers(_ -> new Answer(status, Map.of("Location", stray), ""));

      Page end = stage.signIn(browser, Stage.ADA);

      assertThat(end.status()).as("after %d", status).isEqualTo(502);
    }
    assertThat(stage.middleman().strays()).isZero();
    assertThat(stage.database().count("credential")).isZero();
  }

  // S15
  @Test
  void who_does_not_tick_the_box_is_signed_in_and_the_mailbox_is_left_alone() {
    URI callback = new Consent(stage.begin(browser, "/"), Stage.ADA).nothingButTheName();

    assertMailIsNotAuthorized(callback);
  }

  // S15
  @Test
  void an_answer_without_scopes_grants_nothing() {
    stage
        .middleman()
        .tokens(answer -> {
          answer.remove("scope");
          return answer;
        });

    assertMailIsNotAuthorized(stage.consent(stage.begin(browser, "/"), Stage.ADA));
  }

  private void assertMailIsNotAuthorized(URI callback) {
    assertThat(browser.get(callback).statusCode()).isEqualTo(303);
    Page list = browser.open(stage.at("/u/0/mail"));
    Ask.Reply api =
        Ask.get(stage.at(Stage.API + "/0/messages"), "Cookie", browser.cookieHeader(stage.at("/")));

    assertThat(stage.isSignedIn(browser)).isTrue();
    assertThat(list.document().select("main form[method=post] button")).isNotEmpty();
    assertThat(list.document().select("ol a[href*=/mail/]")).isEmpty();
    assertThat(api.status()).isEqualTo(403);
    assertThat(api.body()).contains("/problems/rights-missing");
    assertThat(stage.mailCalls()).isZero();
  }
}
