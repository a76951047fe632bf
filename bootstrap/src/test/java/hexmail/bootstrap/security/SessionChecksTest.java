package hexmail.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.kit.TestBrowser;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The life of a session.
class SessionChecksTest {
  private static final String ADA_ID = "101843027519364820157";

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

  // S36
  @Test
  void a_sign_in_gives_a_new_key_and_the_old_one_dies() {
    stage.signIn(browser, Stage.ADA).has(200);
    String before = session(browser);

    stage.post(browser, "/login", Map.of());
    browser.get(stage.consent(stage.begin(browser, "/"), Stage.ADA));

    assertThat(session(browser)).isNotEqualTo(before);
    assertThat(stage.isSignedIn(browser)).isTrue();
    assertThat(withSession(before, Stage.API).status()).isEqualTo(401);
  }

  // S36
  @Test
  void a_planted_key_is_never_adopted() {
    String planted = "sid=" + "A".repeat(43);
    URI callback = stage.consent(stage.begin(browser, "/"), Stage.ADA);

    Ask.Reply reply = Ask.get(callback, "Cookie", browser.cookieHeader(callback) + "; " + planted);

    assertThat(reply.status()).isEqualTo(303);
    assertThat(reply.header("set-cookie")).contains("sid=").doesNotContain(planted);
    assertThat(withSession(planted, Stage.API).status()).isEqualTo(401);
  }

  // S37
  @Test
  void a_sign_out_ends_the_session_on_the_server_and_in_the_browser() {
    stage.signIn(browser, Stage.ADA).has(200);
    String session = session(browser);
    TestBrowser elsewhere = stage.browser();
    stage.signIn(elsewhere, Stage.ADA).has(200);

    Ask.Reply out = stage.post(browser, "/logout", Map.of());

    assertThat(out.status()).isEqualTo(303);
    assertThat(out.header("clear-site-data")).isEqualTo("\"cache\", \"storage\"");
    assertThat(out.all("set-cookie"))
        .hasSize(2)
        .anyMatch(cookie -> cookie.startsWith("sid=;"))
        .anyMatch(cookie -> cookie.startsWith("tx=;"))
        .allMatch(cookie -> cookie.contains("Max-Age=0"));
    assertThat(withSession(session, Stage.API).status()).isEqualTo(401);
    assertThat(withSession(session, "/u/0/mail").status()).isEqualTo(303);
    assertThat(stage.isSignedIn(elsewhere)).isTrue();
  }

  // S38
  @Test
  void a_session_that_is_not_used_for_fourteen_days_ends() {
    stage.signIn(browser, Stage.ADA).has(200);

    stage.clock().advance(Duration.ofDays(14).minusSeconds(1));
    assertThat(stage.isSignedIn(browser)).isTrue();
    stage.clock().advance(Duration.ofDays(14).plusSeconds(1));

    assertThat(browser.get(stage.at(Stage.API)).statusCode()).isEqualTo(401);
    assertThat(browser.get(stage.at("/u/0/mail")).statusCode()).isEqualTo(303);
  }

  // S38
  @Test
  void a_session_that_is_used_every_day_ends_after_thirty_days() {
    stage.signIn(browser, Stage.ADA).has(200);

    for (int day = 1; day < 30; day++) {
      stage.clock().advance(Duration.ofDays(1));
      assertThat(stage.isSignedIn(browser)).as("day %d", day).isTrue();
    }
    stage.clock().advance(Duration.ofDays(1).minusSeconds(1));
    assertThat(stage.isSignedIn(browser)).isTrue();
    stage.clock().advance(Duration.ofSeconds(2));

    assertThat(browser.get(stage.at(Stage.API)).statusCode()).isEqualTo(401);
    assertThat(browser.get(stage.at("/u/0/mail")).statusCode()).isEqualTo(303);
  }

  // S38
  @Test
  void the_limits_are_the_operators_to_set() {
    Map<String, String> limits =
        Map.of("HEXMAIL_SESSION_IDLE", "PT1H", "HEXMAIL_SESSION_MAX", "PT90M");
    try (Stage strict = Stage.start(data.resolve("strict"), limits)) {
      TestBrowser idle = strict.browser();
      TestBrowser busy = strict.browser();
      strict.signIn(idle, Stage.ADA).has(200);
      strict.signIn(busy, Stage.ADA).has(200);

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
  void a_plain_sign_in_as_somebody_else_leaves_nothing_of_the_one_before() {
    String message =
        stage
            .google()
            .deliver(
                Stage.ADA,
                "From: a@b.example\nSubject: only-for-one-person\n\nText",
                Stage.NOON,
                List.of("INBOX"));
    assertThat(stage.signIn(browser, Stage.ADA).has(200).body()).contains("only-for-one-person");
    String before = session(browser);

    browser.get(stage.consent(stage.begin(browser, "/"), Stage.GRACE));

    assertThat(withSession(before, Stage.API).status()).isEqualTo(401);
    assertThat(browser.get(stage.at(Stage.API)).body()).contains(Stage.GRACE);
    for (String path :
        List.of("/accounts", "/login", "/u/1/mail", Stage.API, Stage.API + "/1/messages")) {
      assertThat(browser.get(stage.at(path)).body()).as(path).doesNotContain(Stage.ADA, ADA_ID);
    }
    for (String path :
        List.of(
            "/u/0/mail?label=ALL",
            "/u/0/mail/" + message,
            Stage.API + "/0/messages?size=100",
            Stage.API + "/0/messages.ndjson?summary=true",
            Stage.API + "/0/messages/" + message)) {
      HttpResponse<String> answer = browser.get(stage.at(path));

      assertThat(answer.statusCode()).as(path).isEqualTo(path.contains(message) ? 404 : 200);
      assertThat(answer.body()).as(path).doesNotContain("only-for-one-person", ADA_ID);
    }
  }

  private Ask.Reply withSession(String cookie, String path) {
    return Ask.get(stage.at(path), "Cookie", cookie);
  }

  /// The session cookie of a browser, as `name=value`.
  private String session(TestBrowser any) {
    return any.cookieHeader(stage.at("/")).replaceFirst(".*\\b(sid=[^;]*).*", "$1");
  }
}
