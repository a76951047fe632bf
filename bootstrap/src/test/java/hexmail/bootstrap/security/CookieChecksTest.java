package hexmail.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.kit.TestBrowser;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How cookies are written, and what is made of those that we did not write.
class CookieChecksTest {
  private static final String KEY = "[A-Za-z0-9_-]{43}";

  @TempDir private Path data;

  // S34
  @Test
  void every_cookie_is_kept_from_scripts_and_from_other_sites() {
    try (Stage stage = Stage.start(data)) {
      TestBrowser browser = stage.browser();
      List<String> cookies = new ArrayList<>();
      HttpResponse<String> callback =
          browser.get(stage.consent(stage.begin(browser, "/"), Stage.ADA));
      cookies.addAll(callback.headers().allValues("set-cookie"));
      for (String path :
          List.of("/", "/login", "/u/0/mail", "/accounts", "/nothing", Stage.CALLBACK, Stage.API)) {
        cookies.addAll(browser.get(stage.at(path)).headers().allValues("set-cookie"));
        cookies.addAll(Ask.get(stage.at(path)).all("set-cookie"));
      }
      cookies.addAll(stage.post(browser, "/accounts/add", Map.of()).all("set-cookie"));

      assertThat(cookies)
          .anyMatch(cookie -> cookie.startsWith("sid="))
          .anyMatch(cookie -> cookie.startsWith("tx="))
          .allSatisfy(cookie ->
              assertThat(cookie)
                  .matches("(sid|tx)=" + KEY + "; Max-Age=\\d+; Path=/; HttpOnly; SameSite=Lax"));
    }
  }

  // S34
  @Test
  void a_site_on_https_writes_cookies_for_itself_alone() {
    try (Stage stage = Stage.start(data, Map.of("HEXMAIL_BASE_URL", "https://hexmail.example"))) {
      String answer = Wire.send(stage.at("/"), "GET /login", "Host: hexmail.example");

      assertThat(answer.lines().filter(line -> line.startsWith("Set-Cookie:")))
          .singleElement()
          .asString()
          .matches(
              "Set-Cookie: __Host-tx="
                  + KEY
                  + "; Max-Age=\\d+; Path=/; HttpOnly; SameSite=Lax; Secure");
    }
  }

  // S41
  @Test
  void garbage_in_a_cookie_is_nobody() {
    try (Stage stage = Stage.start(data)) {
      TestBrowser browser = stage.browser();
      stage.signIn(browser, Stage.ADA).has(200);
      String good = browser.cookieHeader(stage.at("/")).replaceFirst(".*\\bsid=([^;]*).*", "$1");

      garbage(good).forEach(cookies -> assertNobody(stage, cookies));
      assertThat(Ask.get(stage.at(Stage.API), "Cookie", "sid=" + good).status()).isEqualTo(200);
    }
  }

  private static Stream<String> garbage(String good) {
    return Stream.of(
        "sid=",
        "sid",
        "=",
        ";;;=;;",
        "sid=" + "A".repeat(43),
        "sid=" + "A".repeat(8192),
        "sid=%00",
        "sid=" + good + "%00",
        "sid=" + good + "\u0000",
        "sid=" + good.substring(1),
        "sid=" + good + "A",
        "sid=" + good + "; sid=" + good,
        "sid=" + good + "; sid=" + "A".repeat(43),
        "sid=\"" + good + "\"",
        "sid=$Version=1; " + good,
        "SID=" + good,
        "__Host-sid=" + good,
        "sid=\u00e4\u00f6\u00fc\u00ff",
        "sid=\u00c3(\u00e2\u0082",
        "sid=\t" + good.substring(2) + "\u007f",
        "sid=../../etc/passwd",
        "sid=' or '1'='1",
        "sid=null",
        "sid=" + good.toUpperCase(java.util.Locale.ROOT) + good,
        "tx=" + good);
  }

  private static void assertNobody(Stage stage, String cookies) {
    String api = Wire.send(stage.at("/"), "GET " + Stage.API, "Cookie: " + cookies);
    String page = Wire.send(stage.at("/"), "GET /u/0/mail", "Cookie: " + cookies);

    assertThat(Wire.status(api)).as(cookies).isIn(401, 400, 431);
    assertThat(Wire.status(page)).as(cookies).isIn(303, 400, 431);
    assertThat(api + page).as(cookies).doesNotContain(Stage.ADA);
  }

  // S41
  @Test
  void cookies_that_are_too_large_are_said_to_be() {
    try (Stage stage = Stage.start(data)) {
      String answer = Wire.send(stage.at("/"), "GET /", "Cookie: sid=" + "A".repeat(20_000));

      assertThat(Wire.status(answer)).isEqualTo(431);
    }
  }
}
