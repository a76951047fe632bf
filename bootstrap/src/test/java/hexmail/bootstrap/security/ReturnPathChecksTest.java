package hexmail.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.PlainHttp;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.TestBrowser;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where a sign-in can end: on a page of this site, whatever `next` says.
class ReturnPathChecksTest {
  private static final String EVIL = "evil.example";

  /// What browsers have taken for the beginning of another site's address, or a script.
  private static final List<String> BEGINNINGS =
      List.of(
          "https://",
          "HTTPS://",
          "http:",
          "https:/",
          "https:",
          "//",
          "///",
          "////",
          "/\\",
          "\\/",
          "\\\\",
          "/\\/",
          "\\",
          "/\t/",
          "/\n/",
          "/\r/",
          "\t//",
          " //",
          "\u0000//",
          "/ /",
          "/./",
          "/..//",
          "/../",
          "/%2f",
          "/%2F/",
          "/%5c",
          "/%5C%5C",
          "%2f%2f",
          "%2F%2F",
          "%5c%5c",
          "/%09/",
          "/%0a/",
          "/%0d%0a/",
          "/%00/",
          "/%252f",
          "/%25255c",
          "//user@",
          "https://a:b@",
          "/@",
          "/.",
          "//localhost@",
          "//localhost:80@",
          "//localhost.",
          "\u2215\u2215",
          "/\u2215",
          "/\u2044",
          "/\uff0f",
          "\uff0f\uff0f",
          "/\uff3c",
          "/\u29f8",
          "/\u3002",
          "//\u3002",
          "/\u200b/",
          "\ufeff//",
          "/\u00ad/",
          "/\u2028/",
          "javascript:alert(1)//",
          "JaVaScRiPt://%0aalert(1)//",
          "java\tscript:",
          "data:text/html,//",
          "vbscript:",
          "blob:https://",
          "file://",
          "ftp://",
          "view-source:",
          "about:blank#",
          "?//",
          "#//",
          "/;@",
          ";//",
          ".//",
          "..//",
          "~//",
          "",
          ".",
          "@",
          ":",
          "://",
          "///\\;@",
          "/\u0085/");

  private static final List<String> ENDS = List.of("", "/", "/%2e%2e", "\\@localhost", "?a=b#c");

  @RegisterExtension final TestHexmail hexmail = new TestHexmail(TestOptions.TAMPERED);

  static Stream<String> attempts() {
    return BEGINNINGS.stream()
        .flatMap(beginning -> ENDS.stream().map(end -> beginning + EVIL + end));
  }

  // S13
  @Test
  void no_text_leads_a_sign_in_to_another_site() {
    assertThat(attempts().distinct().count()).isGreaterThan(300);
    TestBrowser browser = hexmail.newBrowser();
    hexmail.signIn(browser, TestHexmail.ADA);

    attempts()
        .forEach(next -> {
          URI callback = hexmail.consent(hexmail.begin(browser, next), TestHexmail.ADA);
          String end = browser.get(callback).headers().firstValue("location").orElse("none");

          assertThat(end)
              .as(next)
              .matches("/[A-Za-z0-9][\\x21-\\x7e&&[^\\\\]]*")
              .doesNotContain("//", EVIL);
        });
  }

  // S13
  @Test
  void no_text_leads_away_from_the_pages_on_the_way() {
    TestBrowser browser = hexmail.newBrowser();
    attempts()
        .forEach(next -> {
          TestBrowser.Page asking =
              browser.open(hexmail.at("/login?next=" + PlainHttp.encode(next))).has(200);

          assertThat(asking.document().select("input[name=next]").val()).as(next).isEqualTo("/");
        });
  }

  // S13
  @ParameterizedTest
  @ValueSource(strings = {"/u/0/mail", "/u/0/mail?q=from:a%20b&size=5", "/accounts"})
  void a_page_of_this_site_is_where_it_ends(String next) {
    TestBrowser browser = hexmail.newBrowser();
    URI callback = hexmail.consent(hexmail.begin(browser, next), TestHexmail.ADA);

    assertThat(browser.get(callback).headers().firstValue("location")).hasValue(next);
  }

  // S13
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"{a+b}, %7Ba+b%7D", "[x], %5Bx%5D", "a|b, a%7Cb", "\"x\", %22x%22", "100%, 100%25"})
  void a_search_with_odd_characters_is_where_it_ends(String search, String encoded) {
    TestBrowser browser = hexmail.newBrowser();
    URI begun = hexmail.begin(browser, "/u/0/mail?q=" + search);

    assertThat(
            browser.get(hexmail.consent(begun, TestHexmail.ADA)).headers().firstValue("location"))
        .hasValue("/u/0/mail?q=" + encoded);
  }

  // S13
  @Test
  void a_sign_in_never_ends_where_there_is_no_page() {
    TestBrowser browser = hexmail.newBrowser();
    Set<String> pages =
        DeclaredRoute.all().stream()
            .filter(route -> !route.changes())
            .map(route -> route.path("m1"))
            .collect(Collectors.toSet());
    List<String> others =
        Stream.concat(
                DeclaredRoute.all().stream()
                    .map(route -> route.path("m1"))
                    .filter(path -> !pages.contains(path) || path.startsWith("/api/")),
                Stream.of(TestHexmail.CALLBACK, "/login", "/u/0/events", "/%6Cogout", "/logout/"))
            .distinct()
            .toList();

    assertThat(others).hasSizeGreaterThan(14).contains("/logout", "/accounts/add");
    others.forEach(next -> {
      URI begun = hexmail.begin(browser, next);
      assertThat(
              browser.get(hexmail.consent(begun, TestHexmail.ADA)).headers().firstValue("location"))
          .as(next)
          .hasValue("/u/0/mail");
    });
  }

  // S13
  @Test
  void two_return_paths_count_as_none() {
    TestBrowser browser = hexmail.newBrowser();
    browser.get(hexmail.at("/login"));
    PlainHttp.Reply begun =
        PlainHttp.send(
            "POST",
            hexmail.at("/login"),
            java.net.http.HttpRequest.BodyPublishers.ofString("next=/accounts&next=//" + EVIL),
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Sec-Fetch-Site",
            "same-origin",
            "Cookie",
            browser.cookieHeader(hexmail.at("/")));
    URI callback = hexmail.consent(PlainHttp.location(begun), TestHexmail.ADA);

    assertThat(browser.get(callback).headers().firstValue("location")).hasValue("/u/0/mail");
    PlainHttp.Reply leading = hexmail.post(browser, "/logout", Map.of("next", "//" + EVIL));
    assertThat(leading.status()).isEqualTo(400);
    assertThat(leading.all("location")).isEmpty();
    assertThat(hexmail.post(browser, "/logout", Map.of()).header("location")).isEqualTo("/");
  }
}
