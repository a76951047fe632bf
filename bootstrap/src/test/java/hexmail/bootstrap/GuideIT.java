package hexmail.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
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
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Google's guide, row by row, with the wired application and the local Google.
class GuideIT {
  private static final int MORE_THAN_TWO_PAGES = 1_200;

  @TempDir private Path data;
  private DemoFixture demo;

  @BeforeEach
  void start() {
    demo = DemoFixture.start(data);
  }

  @AfterEach
  void stop() {
    demo.close();
  }

  @Test
  void the_authorization_url_asks_for_what_the_guide_asks_for() {
    demo.signIn().has(200);

    Map<String, String> asked = demo.google().parameters(Endpoint.AUTHORIZATION).getFirst();
    assertThat(asked)
        .containsEntry("access_type", "offline")
        .containsEntry("response_type", "code")
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("redirect_uri", demo.at("/oauth2/callback").toString())
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
    signOut(demo.signIn());

    demo.signIn().has(200);
    demo.google().expireAccessTokens(DemoFixture.ADA);
    Page list = demo.browser().open(demo.at("/u/0/mail")).has(200);

    assertThat(rows(list)).isEqualTo(50);
    assertThat(demo.google().parameters(Endpoint.AUTHORIZATION))
        .hasSize(2)
        .allSatisfy(asked -> assertThat(asked).doesNotContainKey("prompt"));
    assertThat(grantTypes())
        .containsExactly("authorization_code", "authorization_code", "refresh_token");
  }

  // S16
  @Test
  void without_any_refresh_token_consent_is_forced_exactly_once() throws IOException {
    demo.signIn().has(200);
    demo.close();
    forgetTheFront();
    demo = DemoFixture.start(data, new MailSource.Kept(), Clock.systemUTC());

    Page list = demo.signIn().has(200);

    assertThat(list.address().getPath()).isEqualTo("/u/0/mail");
    assertThat(demo.google().parameters(Endpoint.AUTHORIZATION))
        .extracting(asked -> asked.getOrDefault("prompt", ""))
        .containsExactly("", "consent");
  }

  @Test
  void a_failed_exchange_offers_a_new_authorization_link() {
    demo.google()
        .fault(
            Endpoint.TOKEN,
            Fault.body(400, "application/json", "{\"error\":\"invalid_grant\"}").times(1));

    Page failed = demo.signIn().has(400);
    URI link = authorizationLink(failed);
    Page list = demo.browser().consent(demo.browser().open(link), DemoFixture.ADA);

    assertThat(TestBrowser.parameter(link, "state")).isNotEmpty();
    assertThat(list.has(200).address().getPath()).isEqualTo("/u/0/mail");
  }

  @Test
  void without_a_user_id_nothing_is_stored() {
    demo.google().fault(Endpoint.USERINFO, Fault.body(200, "application/json", "{}").times(1));

    demo.signIn().has(400);

    assertThat(demo.browser().get(demo.at("/api/v1/accounts")).statusCode()).isEqualTo(401);
    assertThat(demo.google().count(Endpoint.MESSAGES_LIST)).isZero();
  }

  @Test
  void a_revoked_grant_is_a_problem_with_the_authorization_url_on_the_api() {
    demo.signIn();
    demo.google().revokeGrants(DemoFixture.ADA);

    HttpResponse<String> answer =
        demo.browser().get(demo.at("/api/v1/accounts/0/messages?q=invoice&size=5"));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonObject problem = JsonParser.parseString(answer.body()).getAsJsonObject();
    assertThat(problem.get("type").getAsString()).isEqualTo("/problems/reauthorization-required");
    assertThat(problem.get("authorizationUrl").getAsString())
        .startsWith(demo.at("/login?next=").toString());
  }

  @Test
  void a_revoked_grant_leads_through_sign_in_back_to_the_same_list_page() {
    Page first = demo.signIn();
    Page second = demo.browser().click(first, "Older");
    demo.google().revokeGrants(DemoFixture.ADA);

    Page reconnect = demo.browser().open(second.address()).has(200);
    demo.browser().forgetTrail();
    Page back = demo.browser().signIn(reconnect, "Reconnect", DemoFixture.ADA);

    assertThat(rows(reconnect)).isZero();
    assertThat(back.address()).isEqualTo(second.address());
    assertThat(ids(back)).isEqualTo(ids(second)).isNotEmpty();
    assertThat(demo.google().parameters(Endpoint.AUTHORIZATION).getLast())
        .containsEntry("login_hint", DemoFixture.ADA);
  }

  // R09
  @Test
  void a_token_that_dies_while_streaming_is_refreshed_once_without_gap_or_double()
      throws IOException {
    restart(new MailSource.Sample(MORE_THAN_TWO_PAGES));
    demo.signIn();
    List<String> whole = stream();
    demo.google().resetCounts();
    demo.google().expireAccessTokensAfter(Endpoint.MESSAGES_LIST, 1);

    List<String> interrupted = stream();

    assertThat(BrokenStream.read(demo.browser(), demo.at(STREAM)).broken()).isFalse();
    assertThat(whole).hasSizeGreaterThan(1_000).doesNotHaveDuplicates();
    assertThat(interrupted).isEqualTo(whole);
    assertThat(demo.google().count(Endpoint.TOKEN)).isEqualTo(1);
  }

  @Test
  void a_grant_that_dies_while_streaming_ends_with_a_problem_and_a_broken_connection()
      throws IOException {
    restart(new MailSource.Sample(MORE_THAN_TWO_PAGES));
    demo.signIn();
    demo.google().expireAccessTokensAfter(Endpoint.MESSAGES_LIST, 1);
    demo.google()
        .fault(
            Endpoint.TOKEN,
            Fault.body(400, "application/json", "{\"error\":\"invalid_grant\"}").times(1));

    BrokenStream stream = BrokenStream.read(demo.browser(), demo.at(STREAM));

    assertThat(stream.broken()).isTrue();
    assertThat(stream.lines()).hasSize(501);
    assertThat(stream.lines().getLast()).contains("\"problem\"", "reauthorization-required");
  }

  private static final String STREAM = "/api/v1/accounts/0/messages.ndjson";

  private void restart(MailSource mail) {
    demo.close();
    demo = DemoFixture.start(data, mail, Clock.systemUTC());
  }

  private List<String> stream() {
    HttpResponse<String> answer = demo.browser().get(demo.at(STREAM));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body().lines().toList();
  }

  private List<String> grantTypes() {
    return demo.google().parameters(Endpoint.TOKEN).stream()
        .map(parameters -> parameters.get("grant_type"))
        .toList();
  }

  private void signOut(Page page) {
    demo.browser().press(page, "Sign out").has(200);
  }

  private static URI authorizationLink(Page page) {
    return URI.create(page.document().select("a[href*=/o/oauth2/]").attr("href"));
  }

  private void forgetTheFront() throws IOException {
    try (var files = Files.list(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }

  private static int rows(Page page) {
    return ids(page).size();
  }

  private static List<String> ids(Page page) {
    return page.document().select("ol a[href*=/mail/]").eachAttr("href");
  }
}
