package hexmail.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.PlainHttp;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.TestBrowser;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The life of a session.
class SessionChecksTest {
  private static final String ADA_ID = "101843027519364820157";

  @RegisterExtension final TestHexmail hexmail = new TestHexmail(TestOptions.TAMPERED);
  private final TestBrowser browser = hexmail.browser();

  // S36
  @Test
  void a_sign_in_gives_a_new_key_and_the_old_one_dies() {
    hexmail.signIn(browser, TestHexmail.ADA).has(200);
    String before = session(browser);

    hexmail.post(browser, "/login", Map.of());
    browser.get(hexmail.consent(hexmail.begin(browser, "/"), TestHexmail.ADA));

    assertThat(session(browser)).isNotEqualTo(before);
    assertThat(hexmail.isSignedIn(browser)).isTrue();
    assertThat(withSession(before, TestHexmail.ACCOUNTS_API).status()).isEqualTo(401);
  }

  // S36
  @Test
  void a_planted_key_is_never_adopted() {
    String planted = RawHttp.cookie(hexmail.address(), "sid") + "=" + "A".repeat(43);
    URI callback = hexmail.consent(hexmail.begin(browser, "/"), TestHexmail.ADA);

    PlainHttp.Reply reply =
        PlainHttp.get(callback, "Cookie", browser.cookieHeader(callback) + "; " + planted);

    assertThat(reply.status()).isEqualTo(303);
    assertThat(reply.header("set-cookie"))
        .contains(RawHttp.cookie(hexmail.address(), "sid") + "=")
        .doesNotContain(planted);
    assertThat(withSession(planted, TestHexmail.ACCOUNTS_API).status()).isEqualTo(401);
  }

  // S37
  @Test
  void a_sign_out_ends_the_session_on_the_server_and_in_the_browser() {
    hexmail.signIn(browser, TestHexmail.ADA).has(200);
    String session = session(browser);
    TestBrowser elsewhere = hexmail.newBrowser();
    hexmail.signIn(elsewhere, TestHexmail.ADA).has(200);

    PlainHttp.Reply out = hexmail.post(browser, "/logout", Map.of());

    assertThat(out.status()).isEqualTo(303);
    assertThat(out.header("clear-site-data")).isEqualTo("\"cache\", \"storage\"");
    assertThat(out.all("set-cookie"))
        .hasSize(3)
        .anyMatch(
            cookie -> cookie.startsWith(RawHttp.cookie(hexmail.address(), "sid") + "=; Max-Age=0"))
        .anyMatch(
            cookie -> cookie.startsWith(RawHttp.cookie(hexmail.address(), "tx") + "=; Max-Age=0"))
        // It is no secret: the next sign-in shows Google's account chooser.
        .anyMatch(cookie -> cookie.startsWith(RawHttp.cookie(hexmail.address(), "out") + "=1; "));
    assertThat(withSession(session, TestHexmail.ACCOUNTS_API).status()).isEqualTo(401);
    assertThat(withSession(session, "/u/0/mail").status()).isEqualTo(303);
    assertThat(hexmail.isSignedIn(elsewhere)).isTrue();
  }

  // S38
  @Test
  void a_session_that_is_not_used_for_fourteen_days_ends() {
    hexmail.signIn(browser, TestHexmail.ADA).has(200);

    hexmail.clock().advance(Duration.ofDays(14).minusSeconds(1));
    assertThat(hexmail.isSignedIn(browser)).isTrue();
    hexmail.clock().advance(Duration.ofDays(14).plusSeconds(1));

    assertThat(browser.get(hexmail.at(TestHexmail.ACCOUNTS_API)).statusCode()).isEqualTo(401);
    assertThat(browser.get(hexmail.at("/u/0/mail")).statusCode()).isEqualTo(303);
  }

  // S38
  @Test
  void a_session_that_is_used_every_day_ends_after_thirty_days() {
    hexmail.signIn(browser, TestHexmail.ADA).has(200);

    for (int day = 1; day < 30; day++) {
      hexmail.clock().advance(Duration.ofDays(1));
      assertThat(hexmail.isSignedIn(browser)).as("day %d", day).isTrue();
    }
    hexmail.clock().advance(Duration.ofDays(1).minusSeconds(1));
    assertThat(hexmail.isSignedIn(browser)).isTrue();
    hexmail.clock().advance(Duration.ofSeconds(2));

    assertThat(browser.get(hexmail.at(TestHexmail.ACCOUNTS_API)).statusCode()).isEqualTo(401);
    assertThat(browser.get(hexmail.at("/u/0/mail")).statusCode()).isEqualTo(303);
  }

  // S38
  @Test
  void the_limits_are_the_operators_to_set() {
    Map<String, String> limits =
        Map.of("HEXMAIL_SESSION_IDLE", "PT1H", "HEXMAIL_SESSION_MAX", "PT90M");
    try (TestHexmail strict = TestHexmail.start(TestOptions.TAMPERED.with(limits))) {
      TestBrowser idle = strict.newBrowser();
      TestBrowser busy = strict.newBrowser();
      strict.signIn(idle, TestHexmail.ADA).has(200);
      strict.signIn(busy, TestHexmail.ADA).has(200);

      strict.clock().advance(Duration.ofMinutes(45));
      assertThat(strict.isSignedIn(busy)).isTrue();
      strict.clock().advance(Duration.ofMinutes(15).plusSeconds(1));
      assertThat(strict.isSignedIn(idle)).isFalse();
      assertThat(strict.isSignedIn(busy)).isTrue();
      strict.clock().advance(Duration.ofMinutes(30));
      assertThat(strict.isSignedIn(busy)).isFalse();
    }
  }

  // S40
  @Test
  void a_plain_sign_in_as_another_person_shows_nothing_of_the_previous_one() {
    String message =
        hexmail
            .google()
            .deliver(
                TestHexmail.ADA,
                "From: a@b.example\nSubject: only-for-one-person\n\nText",
                TestHexmail.NOON,
                List.of("INBOX"));
    assertThat(hexmail.signIn(browser, TestHexmail.ADA).has(200).body())
        .contains("only-for-one-person");
    String before = session(browser);

    browser.get(hexmail.consent(hexmail.begin(browser, "/"), TestHexmail.GRACE));

    assertThat(withSession(before, TestHexmail.ACCOUNTS_API).status()).isEqualTo(401);
    assertThat(browser.get(hexmail.at(TestHexmail.ACCOUNTS_API)).body())
        .contains(TestHexmail.GRACE);
    for (String path :
        List.of(
            "/accounts",
            "/login",
            "/u/1/mail",
            TestHexmail.ACCOUNTS_API,
            TestHexmail.ACCOUNTS_API + "/1/messages")) {
      assertThat(browser.get(hexmail.at(path)).body())
          .as(path)
          .doesNotContain(TestHexmail.ADA, ADA_ID);
    }
    for (String path :
        List.of(
            "/u/0/mail?label=ALL",
            "/u/0/mail/" + message,
            TestHexmail.ACCOUNTS_API + "/0/messages?size=100",
            TestHexmail.ACCOUNTS_API + "/0/messages.ndjson?summary=true",
            TestHexmail.ACCOUNTS_API + "/0/messages/" + message)) {
      HttpResponse<String> answer = browser.get(hexmail.at(path));

      assertThat(answer.statusCode()).as(path).isEqualTo(path.contains(message) ? 404 : 200);
      assertThat(answer.body()).as(path).doesNotContain("only-for-one-person", ADA_ID);
    }
  }

  private PlainHttp.Reply withSession(String cookie, String path) {
    return PlainHttp.get(hexmail.at(path), "Cookie", cookie);
  }

  /// The session cookie of a browser, as `name=value`.
  private String session(TestBrowser any) {
    return any.cookieHeader(hexmail.at("/")).replaceFirst(".*\\b(sid-\\d+=[^;]*).*", "$1");
  }
}
