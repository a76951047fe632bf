package hexmail.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.PlainHttp;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.TestBrowser;
import hexmail.emulator.control.Endpoint;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where a browser is sent to sign in, and what makes it go there.
class AuthorizationRequestChecksTest {
  private static final String RANDOM_256_BITS = "[A-Za-z0-9_-]{43}";
  private static final String EVIL = "evil.example";

  @RegisterExtension final TestHexmail hexmail = new TestHexmail(TestOptions.TAMPERED);

  // S01
  @Test
  void the_request_asks_for_a_code_with_the_configured_address_and_scopes_and_proof_keys() {
    URI authorization = hexmail.begin(hexmail.newBrowser(), "/");

    assertThat(authorization.getPath()).isEqualTo("/o/oauth2/v2/auth");
    assertThat(parameter(authorization, "response_type")).isEqualTo("code");
    assertThat(parameter(authorization, "access_type")).isEqualTo("offline");
    assertThat(parameter(authorization, "redirect_uri"))
        .isEqualTo(hexmail.at(TestHexmail.CALLBACK).toString());
    assertThat(List.of(parameter(authorization, "scope").split(" ")))
        .containsExactlyInAnyOrder(
            "openid", "email", "profile", "https://www.googleapis.com/auth/gmail.readonly");
    assertThat(parameter(authorization, "code_challenge_method")).isEqualTo("S256");
    assertThat(parameter(authorization, "code_challenge")).matches(RANDOM_256_BITS);
    assertThat(parameter(authorization, "state")).matches(RANDOM_256_BITS);
    assertThat(parameter(authorization, "nonce")).matches(RANDOM_256_BITS);
  }

  // S02
  @Test
  void looking_at_the_sign_in_page_starts_nothing() {
    PlainHttp.Reply page = PlainHttp.get(hexmail.at("/login?next=/accounts"));

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.all("location")).isEmpty();
    assertThat(hexmail.database().count("pending_authorization")).isZero();
  }

  // S02
  @Test
  void another_site_cannot_start_a_sign_in() {
    PlainHttp.Reply refused =
        PlainHttp.post(hexmail.at("/login"), Map.of(), "Sec-Fetch-Site", "cross-site");

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.all("location")).isEmpty();
    assertThat(hexmail.database().count("pending_authorization")).isZero();
  }

  // S03
  @Test
  void ten_thousand_requests_have_thirty_thousand_secrets_of_their_own() throws Exception {
    int requests = 10_000;
    Set<String> secrets = ConcurrentHashMap.newKeySet();
    Map<String, String> inMemory = Map.of("HEXMAIL_DATABASE_URL", "jdbc:sqlite::memory:");
    try (TestHexmail busy = TestHexmail.start(TestOptions.TAMPERED.with(inMemory));
        ExecutorService threads = Executors.newFixedThreadPool(8)) {
      TestBrowser browser = busy.browser();
      browser.get(busy.at("/login"));
      Callable<Boolean> begin =
          () -> {
            URI authorization = PlainHttp.location(busy.post(browser, "/login", Map.of()));
            return Stream.of("state", "nonce", "code_challenge")
                .map(name -> secrets.add(parameter(authorization, name)))
                .allMatch(isNew -> isNew);
          };
      assertThat(threads.invokeAll(Collections.nCopies(requests, begin)))
          .allSatisfy(done -> assertThat(done.resultNow()).isTrue());
    }

    assertThat(secrets)
        .hasSize(3 * requests)
        .allSatisfy(secret -> assertThat(secret).matches(RANDOM_256_BITS));
  }

  // S03
  @Test
  void a_verifier_of_another_attempt_exchanges_nothing() {
    TestBrowser browser = hexmail.newBrowser();
    URI first = hexmail.begin(browser, "/");
    URI second = hexmail.begin(browser, "/");
    URI callback = hexmail.consent(first, TestHexmail.ADA);
    String code = parameter(callback, "code");

    TestBrowser.Page refused =
        browser.open(
            hexmail.at(
                TestHexmail.CALLBACK
                    + "?code="
                    + PlainHttp.encode(code)
                    + "&state="
                    + parameter(second, "state")));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(hexmail.google().count(Endpoint.TOKEN)).isEqualTo(1);
    assertThat(hexmail.tampering().issued("access_token")).isEmpty();
    assertThat(hexmail.isSignedIn(browser)).isFalse();
  }

  // S12
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: " + EVIL,
        "X-Forwarded-Host: " + EVIL,
        "X-Forwarded-Server: " + EVIL,
        "X-Host: " + EVIL,
        "X-Original-Host: " + EVIL,
        "X-Forwarded-Proto: https, " + EVIL,
        "Forwarded: host=" + EVIL + ";proto=https"
      })
  void no_header_of_a_request_names_this_site(String header) {
    for (String line :
        List.of(
            "GET /",
            "GET /login",
            "GET /accounts",
            "GET /u/0/mail",
            "GET /nothing",
            "GET " + TestHexmail.CALLBACK + "?state=a&code=b",
            "GET " + TestHexmail.ACCOUNTS_API,
            "GET " + TestHexmail.ACCOUNTS_API + "/0/messages",
            "GET http://" + EVIL + "/login",
            "POST /logout")) {
      String answer = RawHttp.send(hexmail.at("/"), line, header);

      assertThat(answer).as(line).doesNotContain(EVIL);
    }
  }

  // S12
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: " + EVIL,
        "X-Forwarded-Host: " + EVIL,
        "Forwarded: host=" + EVIL + ";proto=https"
      })
  void google_gets_the_configured_address(String header) {
    String answer =
        RawHttp.send(
            hexmail.at("/"),
            "POST /login",
            header,
            "Sec-Fetch-Site: same-origin",
            "Content-Length: 0");

    assertThat(RawHttp.status(answer)).isIn(303, 400, 421);
    assertThat(answer).doesNotContain(EVIL);
    assertThat(answer.lines().filter(line -> line.startsWith("Location:")))
        .allSatisfy(line ->
            assertThat(parameter(URI.create(line.substring(10)), "redirect_uri"))
                .isEqualTo(hexmail.at(TestHexmail.CALLBACK).toString()));
  }

  private static String parameter(URI address, String name) {
    return TestBrowser.parameter(address, name);
  }
}
