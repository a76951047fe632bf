package hexmail.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.PlainHttp;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.TestBrowser;
import hexmail.emulator.control.Endpoint;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What Google's redirect can do, and what it cannot.
class CallbackChecksTest {
  private static final String PLACE = "/u/0/mail?q=invoice";
  private static final String GOOGLE = "iss=https%3A%2F%2Faccounts.google.com";
  private static final String TWICE = GOOGLE + "&" + GOOGLE;

  @RegisterExtension final TestHexmail hexmail = new TestHexmail(TestOptions.TAMPERED);
  private final TestBrowser browser = hexmail.browser();

  // S04
  @Test
  void a_browser_that_began_nothing_cannot_complete_the_attempt_of_another() {
    URI callback = hexmail.consent(hexmail.begin(browser, PLACE), TestHexmail.ADA);
    TestBrowser other = hexmail.newBrowser();
    hexmail.begin(other, "/");

    assertRefused(PlainHttp.get(callback));
    assertRefused(PlainHttp.get(callback, "Cookie", other.cookieHeader(callback)));
    assertThat(hexmail.google().count(Endpoint.TOKEN)).isZero();

    assertThat(browser.get(callback).statusCode()).isEqualTo(303);
  }

  // S05
  @Test
  void a_repeated_callback_redirects_only_the_same_browser() {
    URI callback = hexmail.consent(hexmail.begin(browser, PLACE), TestHexmail.ADA);
    String before = browser.cookieHeader(callback);

    assertThat(browser.get(callback).headers().firstValue("location")).hasValue(PLACE);
    assertThat(browser.get(callback).headers().firstValue("location")).hasValue(PLACE);
    assertRefused(PlainHttp.get(callback, "Cookie", before));
    assertRefused(PlainHttp.get(callback));
    assertThat(hexmail.google().count(Endpoint.TOKEN)).isEqualTo(1);
  }

  // S06
  @Test
  void an_attempt_lives_for_ten_minutes_and_can_then_be_begun_again() {
    URI inTime = hexmail.consent(hexmail.begin(browser, PLACE), TestHexmail.ADA);
    URI late = hexmail.consent(hexmail.begin(browser, PLACE), TestHexmail.ADA);

    hexmail.clock().advance(Duration.ofMinutes(10).minusSeconds(1));
    assertThat(browser.get(inTime).statusCode()).isEqualTo(303);
    hexmail.clock().advance(Duration.ofSeconds(2));
    PlainHttp.Reply refused = PlainHttp.get(late, "Cookie", browser.cookieHeader(late));

    assertRefused(refused);
    assertThat(Jsoup.parse(refused.body()).select("main a[href=/login]")).hasSize(1);
    assertThat(hexmail.google().count(Endpoint.TOKEN)).isEqualTo(1);
  }

  // S07
  @Test
  void sign_ins_in_five_tabs_all_end_well_with_short_cookies() {
    List<URI> callbacks =
        IntStream.range(0, 5)
            .mapToObj(tab ->
                hexmail.consent(hexmail.begin(browser, "/u/0/mail?q=" + tab), TestHexmail.ADA))
            .toList();

    assertThat(callbacks)
        .map(callback -> browser.get(callback).headers().firstValue("location").orElse(""))
        .containsExactly(
            "/u/0/mail?q=0", "/u/0/mail?q=1", "/u/0/mail?q=2", "/u/0/mail?q=3", "/u/0/mail?q=4");
    assertThat(browser.cookieHeader(hexmail.at("/"))).hasSizeLessThan(4096);
  }

  // S09
  @ParameterizedTest
  @ValueSource(strings = {"iss=https://evil.example", GOOGLE + ".evil.example", "iss=", TWICE})
  void a_redirect_of_another_server_is_refused(String issuer) {
    String callback = hexmail.consent(hexmail.begin(browser, PLACE), TestHexmail.ADA).toString();
    URI forged = URI.create(callback.replace(GOOGLE, issuer));

    assertRefused(PlainHttp.get(forged, "Cookie", browser.cookieHeader(forged)));
    assertThat(hexmail.google().count(Endpoint.TOKEN)).isZero();
  }

  // S09
  @ParameterizedTest
  @ValueSource(strings = {GOOGLE, "silent=1"})
  void a_redirect_of_google_is_accepted_whether_or_not_it_says_so(String issuer) {
    String callback = hexmail.consent(hexmail.begin(browser, PLACE), TestHexmail.ADA).toString();
    assertThat(callback).contains(GOOGLE);

    assertThat(browser.get(URI.create(callback.replace(GOOGLE, issuer))).statusCode())
        .isEqualTo(303);
  }

  // S10
  @ParameterizedTest
  @ValueSource(strings = {"code=other", "state=other", "error=access_denied", "iss=a&iss=b"})
  void a_parameter_that_comes_twice_or_does_not_fit_is_refused(String more) {
    URI callback = hexmail.consent(hexmail.begin(browser, PLACE), TestHexmail.ADA);

    assertRefused(
        PlainHttp.get(URI.create(callback + "&" + more), "Cookie", browser.cookieHeader(callback)));
    assertRefused(
        PlainHttp.get(
            URI.create(callback.toString().replace("?", "?" + more + "&")),
            "Cookie",
            browser.cookieHeader(callback)));
    assertThat(hexmail.google().count(Endpoint.TOKEN)).isZero();
  }

  // S11
  @Test
  void a_declined_sign_in_shows_our_own_text() {
    URI declined = errorOf(hexmail.begin(browser, PLACE), "access_denied");

    PlainHttp.Reply page = PlainHttp.get(declined, "Cookie", browser.cookieHeader(declined));

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("Hexmail may not read your mail")
        .doesNotContain("injected", "phishing");
    assertThat(hexmail.google().count(Endpoint.TOKEN)).isZero();
  }

  // S11
  @Test
  void an_unknown_error_is_refused_and_not_repeated() {
    URI failed = errorOf(hexmail.begin(browser, PLACE), "injected_error");

    PlainHttp.Reply page = PlainHttp.get(failed, "Cookie", browser.cookieHeader(failed));

    assertRefused(page);
    assertThat(page.body()).doesNotContain("injected", "phishing");
    assertThat(hexmail.google().count(Endpoint.TOKEN)).isZero();
  }

  // S14
  @Test
  void code_and_state_leave_the_address_bar_at_once_and_no_referrer_is_sent() {
    URI callback = hexmail.consent(hexmail.begin(browser, PLACE), TestHexmail.ADA);

    PlainHttp.Reply reply = PlainHttp.get(callback, "Cookie", browser.cookieHeader(callback));

    assertThat(reply.status()).isEqualTo(303);
    assertThat(reply.header("location")).isEqualTo(PLACE);
    assertThat(reply.header("referrer-policy")).isEqualTo("no-referrer");
    assertThat(reply.body()).isEmpty();
  }

  // S14
  @Test
  void no_page_loads_anything_from_elsewhere() {
    String list = hexmail.signIn(browser, TestHexmail.ADA).has(200).body();
    String message = Jsoup.parse(list).select("ol a[href*=/mail/]").attr("href");

    for (String path :
        List.of("/u/0/mail", message, "/accounts", "/login", "/nothing", TestHexmail.CALLBACK)) {
      var page = browser.get(hexmail.at(path));

      assertThat(page.headers().firstValue("referrer-policy")).hasValue("no-referrer");
      assertThat(Jsoup.parse(page.body()).select("[src], link[href], [data], [poster], [srcset]"))
          .as(path)
          .isNotEmpty()
          .allSatisfy(element ->
              assertThat(element.attr("src") + element.attr("href"))
                  .matches(
                      // The next message, which is a page of ours as well.
                      element.is("[rel=prefetch]") ? "/u/0/mail/[0-9a-f]+" : "/assets/[^/].*"));
    }
  }

  /// Google's redirect with an error in the place of the code.
  private URI errorOf(URI authorization, String error) {
    return hexmail.at(
        TestHexmail.CALLBACK
            + "?state="
            + TestBrowser.parameter(authorization, "state")
            + "&error="
            + error
            + "&error_description=%3Cscript%3Einjected()%3C/script%3E"
            + "&error_uri=https://phishing.example/");
  }

  static void assertRefused(PlainHttp.Reply reply) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.header("content-type")).startsWith("text/html");
    assertThat(reply.header("cache-control")).isEqualTo("no-store");
    assertThat(reply.all("set-cookie")).isEmpty();
    assertThat(reply.all("location")).isEmpty();
  }
}
