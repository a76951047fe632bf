package hexmail.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.PlainHttp;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.TestBrowser;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// How cookies are written, and what is made of those that we did not write.
class CookieChecksTest {
  private static final String KEY = "[A-Za-z0-9_-]{43}";

  // S34
  @Test
  void every_cookie_is_kept_from_scripts_and_from_other_sites() {
    try (TestHexmail hexmail = TestHexmail.start(TestOptions.TAMPERED)) {
      TestBrowser browser = hexmail.newBrowser();
      List<String> cookies = new ArrayList<>();
      HttpResponse<String> callback =
          browser.get(hexmail.consent(hexmail.begin(browser, "/"), TestHexmail.ADA));
      cookies.addAll(callback.headers().allValues("set-cookie"));
      for (String path :
          List.of(
              "/",
              "/login",
              "/u/0/mail",
              "/accounts",
              "/nothing",
              TestHexmail.CALLBACK,
              TestHexmail.ACCOUNTS_API)) {
        cookies.addAll(browser.get(hexmail.at(path)).headers().allValues("set-cookie"));
        cookies.addAll(PlainHttp.get(hexmail.at(path)).all("set-cookie"));
      }
      cookies.addAll(hexmail.post(browser, "/accounts/add", Map.of()).all("set-cookie"));

      assertThat(cookies)
          .anyMatch(cookie -> cookie.startsWith(RawHttp.cookie(hexmail.address(), "sid") + "="))
          .anyMatch(cookie -> cookie.startsWith(RawHttp.cookie(hexmail.address(), "tx") + "="))
          .allSatisfy(cookie ->
              assertThat(cookie)
                  .matches(
                      "(sid|tx)-\\d+=" + KEY + "; Max-Age=\\d+; Path=/; HttpOnly; SameSite=Lax"));
    }
  }

  // S34
  @Test
  void a_site_on_https_writes_cookies_for_itself_alone() {
    try (TestHexmail hexmail =
        TestHexmail.start(
            TestOptions.TAMPERED.with("HEXMAIL_BASE_URL", "https://hexmail.example"))) {
      String answer = RawHttp.send(hexmail.at("/"), "GET /login", "Host: hexmail.example");

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
  void garbage_in_a_cookie_is_no_session() {
    try (TestHexmail hexmail = TestHexmail.start(TestOptions.TAMPERED)) {
      TestBrowser browser = hexmail.newBrowser();
      hexmail.signIn(browser, TestHexmail.ADA).has(200);
      String good =
          browser.cookieHeader(hexmail.at("/")).replaceFirst(".*\\bsid-\\d+=([^;]*).*", "$1");

      garbage(good)
          .map(cookies ->
              cookies.replaceAll("\\b(sid|tx)=", RawHttp.cookie(hexmail.address(), "$1") + "="))
          .forEach(cookies -> assertNobody(hexmail, cookies));
      assertThat(
              PlainHttp.get(
                      hexmail.at(TestHexmail.ACCOUNTS_API),
                      "Cookie",
                      RawHttp.cookie(hexmail.address(), "sid") + "=" + good)
                  .status())
          .isEqualTo(200);
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

  private static void assertNobody(TestHexmail hexmail, String cookies) {
    String api =
        RawHttp.send(hexmail.at("/"), "GET " + TestHexmail.ACCOUNTS_API, "Cookie: " + cookies);
    String page = RawHttp.send(hexmail.at("/"), "GET /u/0/mail", "Cookie: " + cookies);

    assertThat(RawHttp.status(api)).as(cookies).isIn(401, 400, 431);
    assertThat(RawHttp.status(page)).as(cookies).isIn(303, 400, 431);
    assertThat(api + page).as(cookies).doesNotContain(TestHexmail.ADA);
  }

  // S41
  @Test
  void cookies_that_are_too_large_are_refused() {
    try (TestHexmail hexmail = TestHexmail.start(TestOptions.TAMPERED)) {
      String answer =
          RawHttp.send(
              hexmail.at("/"),
              "GET /",
              "Cookie: " + RawHttp.cookie(hexmail.address(), "sid") + "=" + "A".repeat(20_000));

      assertThat(RawHttp.status(answer)).isEqualTo(431);
    }
  }
}
