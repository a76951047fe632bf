package hexmail.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.PlainHttp;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.TestBrowser;
import hexmail.emulator.control.Endpoint;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Browsers whose cookies keep them from signing in, and installations that share a host.
class BlockedCookieChecksTest {
  private static final String ORIGIN = "Sec-Fetch-Site";

  @RegisterExtension final TestHexmail hexmail = new TestHexmail(TestOptions.TAMPERED);

  private static String main(PlainHttp.Reply page) {
    return Jsoup.parse(page.body()).select("main").text();
  }

  // S72
  @Test
  void a_browser_without_cookies_is_told_so_before_it_goes_to_google() {
    String token =
        Jsoup.parse(PlainHttp.get(hexmail.at("/")).body()).select("[name=form-token]").val();
    Map<String, String> form = Map.of("form-token", token, "next", "/");

    for (String[] headers : new String[][] {{ORIGIN, "same-origin"}, {"Origin", "null"}}) {
      PlainHttp.Reply page = PlainHttp.post(hexmail.at("/login"), form, headers);

      assertThat(page.status()).isEqualTo(403);
      assertThat(main(page))
          .contains("Your browser sends us no cookie", "Allow cookies for localhost");
      assertThat(page.all("location")).isEmpty();
    }
    assertThat(hexmail.database().count("pending_authorization")).isZero();
  }

  // S72
  @Test
  void a_browser_that_comes_from_google_without_cookies_is_told_so() {
    URI callback = hexmail.consent(hexmail.begin(hexmail.browser(), "/"), TestHexmail.ADA);

    PlainHttp.Reply page = PlainHttp.get(callback);

    CallbackChecksTest.assertRefused(page);
    assertThat(main(page)).contains("Your browser sent us no cookie", "cookies for localhost");
    assertThat(hexmail.google().count(Endpoint.TOKEN)).isZero();
    // Cookies are not blocked after a sign-out, and nobody is told so.
    hexmail.signIn();
    hexmail.post(hexmail.browser(), "/logout", Map.of());
    assertThat(main(PlainHttp.get(callback, "Cookie", RawHttp.cookie(callback, "out") + "=1")))
        .contains("This sign-in cannot be completed");
  }

  // S72
  @Test
  void a_cookie_that_is_sent_twice_is_named_and_leads_into_no_circle() {
    hexmail.signIn();
    String own = hexmail.browser().cookieHeader(hexmail.address());
    String name = RawHttp.cookie(hexmail.address(), "sid");
    String twice = own + "; " + name + "=" + "A".repeat(43);

    // The other one may be sent to some pages only.
    PlainHttp.Reply list = PlainHttp.get(hexmail.at(TestHexmail.MAIL), "Cookie", twice);
    PlainHttp.Reply told =
        PlainHttp.get(hexmail.address().resolve(PlainHttp.location(list)), "Cookie", own);

    for (PlainHttp.Reply page :
        List.of(
            told,
            PlainHttp.get(hexmail.at("/login"), "Cookie", twice),
            PlainHttp.get(hexmail.at(TestHexmail.CALLBACK), "Cookie", twice),
            PlainHttp.post(
                hexmail.at("/login"), Map.of(), ORIGIN, "same-origin", "Cookie", twice))) {
      assertThat(page.status()).as(page.body()).isEqualTo(400);
      assertThat(main(page))
          .contains("two cookies with the name " + name + " to localhost", "Delete the cookies");
    }
    assertThat(PlainHttp.get(hexmail.at(TestHexmail.ACCOUNTS_API), "Cookie", twice).status())
        .isEqualTo(401);
  }

  // S73
  @Test
  void two_installations_on_one_host_leave_each_other_alone() {
    try (TestHexmail other = TestHexmail.start(TestOptions.TAMPERED)) {
      TestBrowser browser = hexmail.browser();
      hexmail.signIn(browser, TestHexmail.ADA).has(200);
      other.signIn(browser, TestHexmail.GRACE).has(200);

      assertThat(browser.get(hexmail.at(TestHexmail.ACCOUNTS_API)).body())
          .contains(TestHexmail.ADA);
      other.post(browser, "/logout", Map.of());
      assertThat(other.isSignedIn(browser)).isFalse();
      assertThat(hexmail.isSignedIn(browser)).isTrue();
    }
  }
}
