package hexmail.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.TestBrowser;
import hexmail.bootstrap.kit.TestBrowser.Page;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import hexmail.emulator.mail.MailSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Google's guide, row by row, with the wired application and the local Google.
class GuideIT {
  private static final int MORE_THAN_TWO_PAGES = 1_200;

  @RegisterExtension
  final TestHexmail hexmail =
      new TestHexmail(
          TestOptions.USUAL.withMail(new MailSource.Sample(120)).inRealTime().withQuota());

  @Test
  void the_authorization_url_asks_for_what_the_guide_asks_for() {
    hexmail.signIn().has(200);

    Map<String, String> asked = hexmail.google().parameters(Endpoint.AUTHORIZATION).getFirst();
    assertThat(asked)
        .containsEntry("access_type", "offline")
        .containsEntry("response_type", "code")
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("redirect_uri", hexmail.at("/oauth2/callback").toString())
        .doesNotContainKeys("prompt", "approval_prompt");
    assertThat(asked.get("code_challenge")).matches("[A-Za-z0-9_-]{43}");
    assertThat(asked.get("state")).matches("[A-Za-z0-9_-]{43}");
    assertThat(asked.get("nonce")).matches("[A-Za-z0-9_-]{43}");
    assertThat(List.of(asked.getOrDefault("scope", "").split(" ")))
        .containsExactlyInAnyOrder(
            "openid", "email", "profile", "https://www.googleapis.com/auth/gmail.readonly");
  }

  @Test
  void a_second_sign_in_without_a_refresh_token_uses_the_stored_one() {
    signOut(hexmail.signIn());

    hexmail.signIn().has(200);
    hexmail.google().expireAccessTokens(TestHexmail.ADA);
    Page list = hexmail.browser().open(hexmail.at("/u/0/mail")).has(200);

    assertThat(list.messageLinks()).hasSize(50);
    assertThat(hexmail.google().parameters(Endpoint.AUTHORIZATION))
        .extracting(asked -> asked.getOrDefault("prompt", ""))
        .containsExactly("", "select_account");
    assertThat(grantTypes())
        .containsExactly("authorization_code", "authorization_code", "refresh_token");
  }

  // S16
  @Test
  void without_any_refresh_token_consent_is_forced_exactly_once() throws IOException {
    hexmail.signIn().has(200);
    loseTheDatabase();
    hexmail.google().resetCounts();

    Page list = hexmail.signIn(hexmail.newBrowser(), TestHexmail.ADA).has(200);

    assertThat(list.address().getPath()).isEqualTo("/u/0/mail");
    assertThat(hexmail.google().parameters(Endpoint.AUTHORIZATION))
        .extracting(asked -> asked.getOrDefault("prompt", ""))
        .containsExactly("", "consent");
  }

  @Test
  void a_failed_exchange_offers_a_new_authorization_link() {
    hexmail
        .google()
        .fault(
            Endpoint.TOKEN,
            Fault.body(400, "application/json", "{\"error\":\"invalid_grant\"}").times(1));

    Page failed = hexmail.signIn().has(400);
    URI link = authorizationLink(failed);
    Page list = hexmail.browser().consent(hexmail.browser().open(link), TestHexmail.ADA);

    assertThat(TestBrowser.parameter(link, "state")).isNotEmpty();
    assertThat(list.has(200).address().getPath()).isEqualTo("/u/0/mail");
  }

  @Test
  void without_a_user_id_nothing_is_stored() {
    hexmail.google().fault(Endpoint.USERINFO, Fault.body(200, "application/json", "{}").times(1));

    hexmail.signIn().has(400);

    assertThat(hexmail.browser().get(hexmail.at("/api/v1/accounts")).statusCode()).isEqualTo(401);
    assertThat(hexmail.google().count(Endpoint.MESSAGES_LIST)).isZero();
  }

  @Test
  void a_revoked_grant_is_a_problem_with_the_authorization_url_on_the_api() {
    hexmail.signIn();
    hexmail.google().revokeGrants(TestHexmail.ADA);

    HttpResponse<String> answer =
        hexmail.browser().get(hexmail.at("/api/v1/accounts/0/messages?q=invoice&size=5"));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonObject problem = JsonParser.parseString(answer.body()).getAsJsonObject();
    assertThat(problem.get("type").getAsString()).isEqualTo("/problems/reauthorization-required");
    assertThat(problem.get("authorizationUrl").getAsString())
        .startsWith(hexmail.at("/login?next=").toString());
  }

  @Test
  void a_revoked_grant_leads_through_sign_in_back_to_the_same_list_page() {
    Page first = hexmail.signIn();
    Page second = hexmail.browser().click(first, "Older");
    hexmail.google().revokeGrants(TestHexmail.ADA);

    Page reconnect = hexmail.browser().open(second.address()).has(200);
    hexmail.browser().forgetTrail();
    Page back = hexmail.browser().signIn(reconnect, "Reconnect", TestHexmail.ADA);

    assertThat(reconnect.messageLinks()).isEmpty();
    assertThat(back.address()).isEqualTo(second.address());
    assertThat(back.messageLinks()).isEqualTo(second.messageLinks()).isNotEmpty();
    assertThat(hexmail.google().parameters(Endpoint.AUTHORIZATION).getLast())
        .containsEntry("login_hint", TestHexmail.ADA);
  }

  // R09
  @Test
  void a_token_that_expires_while_streaming_is_refreshed_once_without_gaps_or_duplicates()
      throws IOException {
    hexmail.google().fill(TestHexmail.ADA, new MailSource.Sample(MORE_THAN_TWO_PAGES));
    hexmail.signIn();
    List<String> whole = stream();
    hexmail.google().resetCounts();
    hexmail.google().expireAccessTokensAfter(Endpoint.MESSAGES_LIST, 1);

    List<String> interrupted = stream();

    assertThat(BrokenStream.read(hexmail.browser(), hexmail.at(STREAM)).broken()).isFalse();
    assertThat(whole).hasSizeGreaterThan(1_000).doesNotHaveDuplicates();
    assertThat(interrupted).isEqualTo(whole);
    assertThat(hexmail.google().count(Endpoint.TOKEN)).isEqualTo(1);
  }

  @Test
  void a_grant_that_ends_while_streaming_ends_it_with_a_problem_and_a_broken_connection()
      throws IOException {
    hexmail.google().fill(TestHexmail.ADA, new MailSource.Sample(MORE_THAN_TWO_PAGES));
    hexmail.signIn();
    hexmail.google().expireAccessTokensAfter(Endpoint.MESSAGES_LIST, 1);
    hexmail
        .google()
        .fault(
            Endpoint.TOKEN,
            Fault.body(400, "application/json", "{\"error\":\"invalid_grant\"}").times(1));

    BrokenStream stream = BrokenStream.read(hexmail.browser(), hexmail.at(STREAM));

    assertThat(stream.broken()).isTrue();
    assertThat(stream.lines()).hasSize(501);
    assertThat(stream.lines().getLast()).contains("\"problem\"", "reauthorization-required");
  }

  private static final String STREAM = "/api/v1/accounts/0/messages.ndjson";

  private List<String> stream() {
    HttpResponse<String> answer = hexmail.browser().get(hexmail.at(STREAM));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body().lines().toList();
  }

  private List<String> grantTypes() {
    return hexmail.google().parameters(Endpoint.TOKEN).stream()
        .map(parameters -> parameters.get("grant_type"))
        .toList();
  }

  private void signOut(Page page) {
    hexmail.browser().press(page, "Sign out").has(200);
  }

  private static URI authorizationLink(Page page) {
    return URI.create(page.document().select("a[href*=/o/oauth2/]").attr("href"));
  }

  private void loseTheDatabase() throws IOException {
    hexmail.stop();
    try (var files = Files.list(hexmail.front())) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    hexmail.restart();
  }
}
